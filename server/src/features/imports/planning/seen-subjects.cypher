// Which of some subjects and events the reader can see already.
//
// $ids    subjects and events
// $scope
//
// One row a visible subject.
UNWIND $ids AS id
MATCH (s:Subject|Event {id: id})
WHERE {{visible subject s}}
RETURN s.id AS id
