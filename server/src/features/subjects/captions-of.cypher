// What the captions of a set of subjects are made from.
//
// $ids              subjects
// $personalSources  ways of knowing whose source is a child or an identifiable person
// $scope
//
// One row a visible subject: id, kind and what its visible records say, each thing once, as the newest of them says it:
// a station that three hundred incidents name is not sent three hundred times.
UNWIND $ids AS id
MATCH (n:Subject {id: id})
WITH n, COLLECT {
  MATCH (n)<-[:ABOUT]-(stored:Record)
  WITH properties(stored) AS r
  WHERE {{visible r}}
  WITH r, CASE WHEN coalesce(r.identified, true)
                 OR (r.howKnown IN $personalSources AND NOT r.agency IN $scope.agencies) THEN null
               ELSE r.reference END AS reference
  ORDER BY r.recordedAt DESC, r.id
  WITH r.agency AS agency, r.identified AS identified, r.name AS name, r.knownAs AS knownAs,
       r.description AS description, r.index AS index, r.address AS address, r.bornEarliest AS bornEarliest,
       r.bornLatest AS bornLatest, r.placeType AS placeType, reference, collect(r) AS same
  RETURN [same[0].id, agency, same[0].recordedAt, identified, name, knownAs, description, index, address,
          bornEarliest, bornLatest, placeType, reference]
} AS records
WHERE size(records) > 0
RETURN n.id AS id, head([label IN labels(n) WHERE label <> 'Subject']) AS kind, records
