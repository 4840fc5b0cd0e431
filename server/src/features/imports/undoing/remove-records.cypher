// Removes some records of an import; a later version takes the place of the one before them.
//
// $importId
// $limit
//
// One row a record: the subject that it was about and the numbers that it gave.
MATCH (r:Record {import: $importId})
WITH r LIMIT toInteger($limit)
CALL (r) {
  MATCH (next:Record {key: r.key})
  WHERE next.supersedes = r.id
  SET next.supersedes = r.supersedes
}
MATCH (r)-[:ABOUT]->(s:Subject|Event)
WITH r, s.id AS subject, COLLECT { MATCH (r)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.key } AS keys
DETACH DELETE r
RETURN subject, keys
