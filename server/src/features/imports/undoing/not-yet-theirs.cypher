// Reports, records and claims that belong to a file ahead of the undoing of another, and carry that one's times still.
//
// $heir        the file that they belong to
// $recordedAt  when what it says counts as recorded
// $limit
//
// One row each.
CALL () {
  MATCH (n:Record|Report {import: $heir})
  WHERE n.recordedAt <> $recordedAt
  RETURN n.id AS id, n.key AS key, false AS isClaim LIMIT toInteger($limit)
  UNION ALL
  MATCH ()-[n:{{stated types}} {import: $heir}]->()
  WHERE n.recordedAt <> $recordedAt
  RETURN n.id AS id, n.key AS key, true AS isClaim LIMIT toInteger($limit)
}
RETURN id, key, isClaim
LIMIT toInteger($limit)
