// Records that go by the same name as one of a page of this import's, and are about another subject.
//
// $importId  the import
// $after     id of the last record of the page before
// $limit     records of a page
// $hidden    imports that are not published: their records raise no question
// $most      candidates a record, of those that one reader may see as another: whoever sees few is not given fewer
//            because there are many that they do not see
//
// One row a record of the page: what it says of itself, and its candidates; `candidates` may be empty.
MATCH (r:Record {import: $importId})
WHERE r.id > $after
WITH r ORDER BY r.id LIMIT toInteger($limit)
MATCH (r)-[:ABOUT]->(s:Subject)
WITH r, s, COLLECT {
  MATCH (o:Record {nameKey: r.nameKey})-[:ABOUT]->(t:Subject)
  WHERE t <> s AND o.kind = r.kind AND o.retractedAt IS NULL AND NOT o.import IN $hidden
  WITH t.id AS subject, o, o.markings AS markings, coalesce(o.locality, '') AS locality ORDER BY subject, o.key
  WITH markings, locality, subject, collect(o)[0] AS o ORDER BY subject
  WITH markings, locality, collect({subject: subject, o: o})[..toInteger($most)] AS some
  UNWIND some AS one
  WITH one.subject AS subject, one.o AS o ORDER BY subject, o.key
  RETURN o {.kind, .nameKey, .knownAs, .bornEarliest, .bornLatest, .locality, .markings, subject: subject,
            registers: [(o)-[:IDENTIFIED_BY]->(i) | split(i.key, '|')[0]]}
} AS candidates
RETURN r.id AS id,
       r {.kind, .nameKey, .knownAs, .bornEarliest, .bornLatest, .locality, .markings, subject: s.id,
          registers: [(r)-[:IDENTIFIED_BY]->(i) | split(i.key, '|')[0]]} AS record,
       candidates
ORDER BY id
