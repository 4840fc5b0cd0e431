// Subjects with a visible record whose name, other name or reference answers the words.
//
// $lucene  a Lucene query made by `toLucene`
// $words   what was typed, folded
// $kind    a kind, or null for all
// $limit
// $scope
//
// One row a subject, best first: whole name, name that begins so, the rest; then by name and id. Scope comes before
// the limit, and the score of the index is not asked for.
CALL db.index.fulltext.queryNodes('record_words', $lucene) YIELD node AS r
WITH r WHERE {{visible r}}
// A subquery, so that the plan goes from each record to its subject even when it was made on an empty database.
CALL (r) {
  MATCH (r)-[:ABOUT]->(s:Subject)
  WHERE $kind IS NULL OR $kind IN labels(s)
  RETURN s
}
WITH s.id AS id, [name IN [r.name] + coalesce(r.knownAs, []) + coalesce(r.references, []) WHERE name IS NOT NULL | toLower(name)] AS names
WITH id, CASE WHEN any(name IN names WHERE name = $words) THEN 0
              WHEN any(name IN names WHERE name STARTS WITH $words) THEN 1
              WHEN any(name IN names WHERE name CONTAINS $words) THEN 2
              ELSE 3 END AS rank, reduce(first = '~', name IN names | CASE WHEN name < first THEN name ELSE first END) AS name
WITH id, min(rank) AS rank, min(name) AS name
RETURN id
ORDER BY rank, name, id
LIMIT toInteger($limit)
