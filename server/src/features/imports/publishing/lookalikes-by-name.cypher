// Records that go by the same name as one of some records, and state another subject.
//
// $ids     records
// $hidden  imports that are not published: their records raise no question
// $most    candidates a record, of those that one reader may see as another: whoever sees few is not given fewer
//          because there are many that they do not see
//
// One row a record and candidate.
UNWIND $ids AS id
MATCH (r:Record {id: id})-[:ABOUT]->(s:Subject)
CALL (r, s) {
  MATCH (o:Record {nameKey: r.nameKey})-[:ABOUT]->(t:Subject)
  WHERE coalesce(o.statedAbout, t.id) <> coalesce(r.statedAbout, s.id) AND o.kind = r.kind AND o.retractedAt IS NULL AND NOT o.import IN $hidden
  WITH coalesce(o.statedAbout, t.id) AS subject, o, o.markings AS markings, coalesce(o.locality, '') AS locality ORDER BY subject, o.key
  WITH markings, locality, subject, collect(o)[0] AS o ORDER BY subject
  WITH markings, locality, collect({subject: subject, o: o})[..toInteger($most)] AS some
  UNWIND some AS one
  WITH one.subject AS subject, one.o AS o
  RETURN o {.kind, .nameKey, .knownAs, .bornEarliest, .bornLatest, .locality, .markings, subject: subject,
            registers: [(o)-[:IDENTIFIED_BY]->(i) | split(i.key, '|')[0]]} AS candidate, o.key AS key
}
RETURN id, candidate
ORDER BY id, candidate.subject, key
