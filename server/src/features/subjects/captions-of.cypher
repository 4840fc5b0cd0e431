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
  MATCH (n)<-[:ABOUT]-(r:Record)
  WHERE {{visible r}}
  WITH r.agency AS agency, r.identified AS identified, r.name AS name, r.knownAs AS knownAs,
       r.description AS description, r.index AS index, r.address AS address, r.bornEarliest AS bornEarliest,
       r.bornLatest AS bornLatest, r.placeType AS placeType,
       CASE WHEN coalesce(r.identified, true) THEN null
            WHEN r.howKnown IN $personalSources AND NOT r.agency IN $scope.agencies THEN null
            ELSE r.reference END AS reference,
       r.recordedAt AS recordedAt, min(r.id) AS record
  ORDER BY recordedAt DESC
  WITH agency, identified, name, knownAs, description, index, address, bornEarliest, bornLatest, placeType, reference,
       head(collect([record, recordedAt])) AS newest
  RETURN [newest[0], agency, newest[1], identified, name, knownAs, description, index, address, bornEarliest,
          bornLatest, placeType, reference]
} AS records
WHERE size(records) > 0
RETURN n.id AS id, head([label IN labels(n) WHERE label <> 'Subject']) AS kind, records
