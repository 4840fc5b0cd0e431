// The visible records of a set of events.
//
// $ids              events
// $personalSources  ways of knowing whose source is a child or an identifiable person
// $scope
//
// One row a visible event: id, kind and its visible records. The reference of a record whose source is a person goes
// only to the agency that holds it.
UNWIND $ids AS id
MATCH (e:Event {id: id})
WITH e, COLLECT {
  MATCH (e)<-[:ABOUT]-(r:Record)
  WHERE {{visible r}}
  WITH r, coalesce(r.howKnown IN $personalSources AND NOT r.agency IN $scope.agencies, false) AS isWithheld
  RETURN r {.*, isSourceWithheld: isWithheld, reference: CASE WHEN isWithheld THEN null ELSE r.reference END}
} AS records
WHERE size(records) > 0
RETURN e.id AS id, head([label IN labels(e) WHERE label <> 'Event']) AS kind, records
