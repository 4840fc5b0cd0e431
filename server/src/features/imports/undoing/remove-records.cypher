// Removes some records of an import; a later version takes the place of the one before them.
//
// $importId
// $limit
//
// One row a record: the subjects that it was about, by itself and by decision, and the numbers that it gave.
MATCH (r:Record {import: $importId})
WITH r LIMIT toInteger($limit)
CALL (r) {
  // As in remove-claims.
  WITH r WHERE r.retractedAt IS NOT NULL
  MATCH (next:Record {key: r.key})
  WHERE next.supersedes = r.id
  SET next.supersedes = r.supersedes
}
MATCH (r)-[:ABOUT]->(s:Subject|Event)
WITH r, s.id AS subject, coalesce(r.statedAbout, s.id) AS stated, COLLECT { MATCH (r)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.key } AS keys
DETACH DELETE r
RETURN subject, stated, keys
