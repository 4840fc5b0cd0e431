// Removes some claims of an import; a later version takes the place of the one before them.
//
// $importId
// $limit
//
// One row: how many.
MATCH ()-[c:{{stated types}} {import: $importId}]->()
WITH c LIMIT toInteger($limit)
CALL (c) {
  // Whatever takes the place of a version has retracted it: of all others no next one is looked for, among every type.
  WITH c WHERE c.retractedAt IS NOT NULL
  MATCH ()-[next:{{stated types}} {key: c.key}]->()
  WHERE next.supersedes = c.id
  SET next.supersedes = c.supersedes
}
DELETE c
RETURN count(*) AS removed
