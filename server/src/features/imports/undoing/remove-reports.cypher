// Removes some reports of an import; a later version takes the place of the one before them.
//
// $importId
// $limit
//
// One row: how many.
MATCH (rep:Report {import: $importId})
WITH rep LIMIT toInteger($limit)
CALL (rep) {
  // As in remove-claims.
  WITH rep WHERE rep.retractedAt IS NOT NULL
  MATCH (next:Report {key: rep.key})
  WHERE next.supersedes = rep.id
  SET next.supersedes = rep.supersedes
}
DETACH DELETE rep
RETURN count(*) AS removed
