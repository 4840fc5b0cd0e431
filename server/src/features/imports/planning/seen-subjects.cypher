// Which of some subjects the reader can see already.
//
// $ids    subjects
// $scope
//
// One row a visible subject.
UNWIND $ids AS id
MATCH (s:Subject {id: id})
WHERE {{visible subject s}}
RETURN s.id AS id
