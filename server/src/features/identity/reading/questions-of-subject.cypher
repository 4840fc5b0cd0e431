// Questions about whatever one subject stands for.
//
// $subject
// $scope
//
// One row a question: its id. Who may see it is decided again where it is listed.
MATCH (s:Subject {id: $subject})
WHERE {{visible subject s}}
WITH [s.id] + COLLECT { MATCH (j:JoinedSubject {standing: s.id}) RETURN j.id } AS ids
UNWIND ids AS id
MATCH (:Subject {id: id})<-[:BETWEEN]-(p:Proposal)
WHERE {{visible p}}
RETURN DISTINCT p.id AS id
