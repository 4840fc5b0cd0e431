// Which of some subjects and events the reader can see already.
//
// $ids    subjects and events
// $scope
//
// One row a visible subject: by what is stated about it, whichever subject stands for it by decision.
UNWIND $ids AS id
MATCH (s:Subject|Event {id: id})
WHERE EXISTS {
  MATCH (s)<-[by:ABOUT|STATED_ABOUT]-(r:Record)
  WHERE (type(by) = 'STATED_ABOUT' OR r.statedAbout IS NULL) AND {{visible r}}
}
RETURN s.id AS id
