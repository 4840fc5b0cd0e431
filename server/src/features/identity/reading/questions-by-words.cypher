// Questions about subjects that some visible record of theirs names by these words.
//
// $lucene  a Lucene query made by `toLucene`
// $limit   questions at most
// $scope
//
// One row a question: its id. Who may see it is decided again where it is listed.
CALL db.index.fulltext.queryNodes('record_words', $lucene) YIELD node AS r
WITH r WHERE {{visible r}}
CALL (r) {
  MATCH (r)-[:STATED_ABOUT]->(s:Subject)
  RETURN s
  UNION
  MATCH (r)-[:ABOUT]->(s:Subject)
  RETURN s
}
WITH DISTINCT s
MATCH (s)<-[:BETWEEN]-(p:Proposal)
WHERE {{visible p}}
WITH DISTINCT p.id AS id ORDER BY id
RETURN id
LIMIT toInteger($limit)
