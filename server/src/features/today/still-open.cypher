// What is still going on: times missing without a return, or interviews without an outcome.
//
// $kind  MissingEpisode or ReturnInterview
// $scope
//
// One row an event of which a visible record says so, with when it is due.
MATCH (r:Record {stillOpen: $kind})
WHERE {{visible r}}
CALL (r) {
  MATCH (r)-[:ABOUT]->(e:Event)
  RETURN e
}
RETURN e.id AS id, min(r.dueBy) AS dueBy
ORDER BY dueBy, id
