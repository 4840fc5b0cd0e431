// One subject with its visible records, as around.cypher gives them.
//
// $id
// $personalSources  ways of knowing whose source is a child or an identifiable person
// $scope
//
// One row, or none when the subject is hidden or absent.
MATCH (n:Subject {id: $id})
WITH n, COLLECT {
  MATCH (n)<-[:ABOUT]-(stored:Record)
  WITH properties(stored) AS r
  WHERE {{visible r}}
  RETURN [r.id, r.agency, r.recordedAt, r.identified, r.name, r.knownAs, r.description, r.index, r.address,
          r.bornEarliest, r.bornLatest, r.placeType,
          CASE WHEN r.howKnown IN $personalSources AND NOT r.agency IN $scope.agencies THEN null ELSE r.reference END]
} AS records
WHERE size(records) > 0
RETURN n.id AS id, head([label IN labels(n) WHERE label <> 'Subject']) AS kind, records
