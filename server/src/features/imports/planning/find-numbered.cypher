// The subjects that register numbers stand for, even those the importer may not see: a number joins them all the same.
//
// $keys  'register|value'
//
// One row a number and stated subject, whatever decisions have joined since: every date of birth of its records that
// still hold, each with its markings, and the markings of those that give the number.
UNWIND $keys AS key
MATCH (:Identifier {key: key})<-[:IDENTIFIED_BY]-(holder:Record)-[:ABOUT]->(s:Subject|Event)
WHERE holder.retractedAt IS NULL
WITH DISTINCT key, s, coalesce(holder.statedAbout, s.id) AS stated
CALL (s, stated) {
  // Nobody else is born, and a park has a thousand records.
  MATCH (s:Person)<-[:ABOUT]-(r:Record)
  WHERE coalesce(r.statedAbout, s.id) = stated AND r.retractedAt IS NULL AND r.bornEarliest IS NOT NULL
  RETURN collect(DISTINCT {earliest: r.bornEarliest, latest: r.bornLatest, markings: r.markings}) AS births
}
CALL (key, s, stated) {
  MATCH (:Identifier {key: key})<-[:IDENTIFIED_BY]-(r:Record)-[:ABOUT]->(s)
  WHERE coalesce(r.statedAbout, s.id) = stated
  UNWIND r.markings AS marking
  RETURN collect(DISTINCT marking) AS markings
}
RETURN key, stated AS subject, head([label IN labels(s) WHERE NOT label IN ['Subject', 'Event']]) AS kind, births, markings
