// The visible records of a set of stated subjects, whichever subjects stand for them by decision.
//
// $ids              stated subjects
// $personalSources  ways of knowing whose source is a child or an identifiable person
// $scope
//
// One row a stated subject that the reader may see: id, kind and its visible records, as records-of gives them.
UNWIND $ids AS id
MATCH (s:Subject {id: id})
WITH s, COLLECT {
  MATCH (s)<-[by:ABOUT|STATED_ABOUT]-(r:Record)
  WHERE (type(by) = 'STATED_ABOUT' OR r.statedAbout IS NULL) AND {{visible r}}
  WITH r, coalesce(r.howKnown IN $personalSources AND NOT r.agency IN $scope.agencies, false) AS isWithheld
  RETURN r {.*, isSourceWithheld: isWithheld, reference: CASE WHEN isWithheld THEN null ELSE r.reference END}
} AS records
WHERE size(records) > 0
RETURN s.id AS id, head([label IN labels(s) WHERE label <> 'Subject']) AS kind, records
