// People known by the same other name as one of some records, and who are stated as another subject.
//
// $ids     records of people who are known by another name
// $hidden  imports that are not published: their records raise no question
// $most    candidates a record, of those with the same markings, as in lookalikes-by-name
//
// One row a record and candidate.
UNWIND $ids AS id
MATCH (r:Record {id: id})-[:ABOUT]->(s:Subject)
UNWIND r.knownAs AS nick
CALL db.index.fulltext.queryNodes('record_words', 'knownAs:"' + replace(replace(nick, '\\', ' '), '"', ' ') + '"')
YIELD node AS o
WITH id, r, s, o, coalesce(o.statedAbout, head([(o)-[:ABOUT]->(t:Subject) | t.id])) AS subject
WHERE subject <> coalesce(r.statedAbout, s.id) AND o.kind = r.kind AND o.retractedAt IS NULL AND NOT o.import IN $hidden
  AND o.locality = r.locality AND o.bornEarliest <= r.bornLatest AND o.bornLatest >= r.bornEarliest
WITH DISTINCT id, subject, o ORDER BY id, subject, o.key
WITH id, o.markings AS markings, collect({subject: subject, o: o})[..toInteger($most)] AS some
UNWIND some AS one
WITH id, one.subject AS subject, one.o AS o
RETURN id, o {.kind, .nameKey, .knownAs, .bornEarliest, .bornLatest, .locality, .markings, subject: subject,
              registers: [(o)-[:IDENTIFIED_BY]->(i) | split(i.key, '|')[0]]} AS candidate
ORDER BY id, candidate.subject, o.key
