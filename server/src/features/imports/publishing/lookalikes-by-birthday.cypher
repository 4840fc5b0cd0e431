// People born on the same day as one of some records, or with day and month turned round, who are stated as another subject
// and of whose names one begins alike: whether they are spelt alike is judged of these.
//
// $rows    {id, days}: a record of a person, and the days
// $hidden  imports that are not published: their records raise no question
// $most    candidates a record, of those that one reader may see as another, as in lookalikes-by-name
//
// One row a record and candidate.
UNWIND $rows AS row
MATCH (r:Record {id: row.id})-[:ABOUT]->(s:Subject)
CALL (row, r, s) {
  UNWIND row.days AS day
  MATCH (o:Record {bornEarliest: day})-[:ABOUT]->(t:Subject)
  WHERE o.bornLatest = day AND o.kind = r.kind AND o.nameKey IS NOT NULL AND o.retractedAt IS NULL
    AND NOT o.import IN $hidden AND coalesce(o.statedAbout, t.id) <> coalesce(r.statedAbout, s.id)
    AND any(word IN split(o.nameKey, ' ') WHERE any(own IN split(r.nameKey, ' ') WHERE left(word, 2) = left(own, 2)))
  WITH coalesce(o.statedAbout, t.id) AS subject, o, o.markings AS markings, coalesce(o.locality, '') AS locality
  ORDER BY subject, o.key
  WITH markings, locality, subject, collect(o)[0] AS o ORDER BY subject
  WITH markings, locality, collect({subject: subject, o: o})[..toInteger($most)] AS some
  UNWIND some AS one
  WITH one.subject AS subject, one.o AS o
  RETURN o {.kind, .nameKey, .knownAs, .bornEarliest, .bornLatest, .locality, .markings, subject: subject,
            registers: [(o)-[:IDENTIFIED_BY]->(i) | split(i.key, '|')[0]]} AS candidate, o.key AS key
}
RETURN row.id AS id, candidate
ORDER BY id, candidate.subject, key
