// The subjects that register numbers stand for, by records that the reader may see.
//
// $keys   'register|value'
// $scope
//
// One row a number and stated subject, as in find-numbered: the dates of birth and markings of its visible records.
UNWIND $keys AS key
MATCH (:Identifier {key: key})<-[:IDENTIFIED_BY]-(holder:Record)-[:ABOUT]->(s:Subject|Event)
WHERE {{visible holder}}
WITH DISTINCT key, s, coalesce(holder.statedAbout, s.id) AS stated
CALL (s, stated) {
  // Nobody else is born, and a park has a thousand records.
  MATCH (s:Person)<-[:ABOUT]-(r:Record)
  WHERE coalesce(r.statedAbout, s.id) = stated AND {{visible r}} AND r.bornEarliest IS NOT NULL
  RETURN collect(DISTINCT {earliest: r.bornEarliest, latest: r.bornLatest, markings: r.markings}) AS births
}
RETURN key, stated AS subject, head([label IN labels(s) WHERE NOT label IN ['Subject', 'Event']]) AS kind, births, [] AS markings
