// Of some register numbers those by which a person is known here: a record of another source gives it, which the reader
// may see.
//
// $keys    'register|value'
// $source  the source that speaks of known people only: what it says itself makes nobody known
// $scope
//
// One row a number and stated person, as in find-numbered: every date of birth that visible records of other sources give.
UNWIND $keys AS key
MATCH (:Identifier {key: key})<-[:IDENTIFIED_BY]-(holder:Record)-[:ABOUT]->(s:Person)
WHERE holder.source <> $source AND {{visible holder}}
WITH DISTINCT key, s, coalesce(holder.statedAbout, s.id) AS stated
CALL (s, stated) {
  MATCH (s)<-[:ABOUT]-(r:Record)
  WHERE coalesce(r.statedAbout, s.id) = stated AND r.source <> $source AND {{visible r}} AND r.bornEarliest IS NOT NULL
  RETURN collect(DISTINCT {earliest: r.bornEarliest, latest: r.bornLatest}) AS births
}
RETURN key, births
