// The subjects that register numbers stand for, even those the importer may not see: a number joins them all the same.
//
// $keys  'register|value'
//
// One row a number and subject: every date of birth of the records that still hold, each with its
// markings, and the markings of those that give the number.
UNWIND $keys AS key
MATCH (:Identifier {key: key})<-[:IDENTIFIED_BY]-(holder:Record)-[:ABOUT]->(s:Subject|Event)
WHERE holder.retractedAt IS NULL
WITH DISTINCT key, s
CALL (s) {
  // Nobody else is born, and a park has a thousand records.
  MATCH (s:Person)<-[:ABOUT]-(r:Record)
  WHERE r.retractedAt IS NULL AND r.bornEarliest IS NOT NULL
  RETURN collect(DISTINCT {earliest: r.bornEarliest, latest: r.bornLatest, markings: r.markings}) AS births
}
CALL (key, s) {
  MATCH (:Identifier {key: key})<-[:IDENTIFIED_BY]-(r:Record)-[:ABOUT]->(s)
  UNWIND r.markings AS marking
  RETURN collect(DISTINCT marking) AS markings
}
RETURN key, s.id AS subject, head([label IN labels(s) WHERE NOT label IN ['Subject', 'Event']]) AS kind, births, markings
