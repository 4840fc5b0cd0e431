// The subject that stands for another by decision.
//
// $id  a stated subject
// $scope
//
// One row when the reader may see something that is stated about it, else none.
MATCH (:Subject {id: $id})<-[:STATED_ABOUT]-(r:Record)-[:ABOUT]->(s:Subject)
WHERE {{visible r}}
RETURN DISTINCT s.id AS id
