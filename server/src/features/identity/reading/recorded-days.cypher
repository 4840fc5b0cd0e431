// The days on which the sources of some subjects' records wrote them down: a list or a log says it once for all it states.
//
// $ids  standing subjects
// $scope
//
// One row a visible record whose report the reader may see too.
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:ABOUT]-(r:Record)
WHERE {{visible r}}
MATCH (rep:Report {id: r.report})
WHERE {{visible rep}} AND rep.recordedOn IS NOT NULL
RETURN r.id AS id, rep.recordedOn AS day
