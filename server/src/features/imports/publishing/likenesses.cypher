// What the records of one import say of the subjects that they name, page by page.
//
// $importId  the import
// $after     id of the last record of the page before
// $limit     records of a page
//
// One row a record, in order: whom it states, and all by which it may be like another.
MATCH (r:Record)
USING INDEX r:Record(import, id)
WHERE r.import = $importId AND r.id > $after AND r.nameKey IS NOT NULL
WITH r ORDER BY r.id LIMIT toInteger($limit)
MATCH (r)-[:ABOUT]->(s)
RETURN r.id AS id,
       r {.kind, .nameKey, .knownAs, .bornEarliest, .bornLatest, .locality, .markings, subject: coalesce(r.statedAbout, s.id),
          registers: [(r)-[:IDENTIFIED_BY]->(i) | split(i.key, '|')[0]]} AS record
ORDER BY id
