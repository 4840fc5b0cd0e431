// Who may see what, of all that the reader sees of some subjects: what a decision that rests on it must carry.
//
// $ids  standing subjects
// $scope
//
// One row a different reach: markings and locality.
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:ABOUT]-(r:Record)
WHERE {{visible r}}
RETURN DISTINCT r.markings AS markings, r.locality AS locality
