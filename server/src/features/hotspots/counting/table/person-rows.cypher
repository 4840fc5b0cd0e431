// All that is stored of some people and may decide how old they were, whoever may see it.
//
// $ids  people
//
// One row a person who is there: their records.
UNWIND $ids AS id
MATCH (person:Subject {id: id})
RETURN person.id AS id, COLLECT {
  MATCH (person)<-[:ABOUT]-(r:Record)
  RETURN r {.markings, .locality, .import, .recordedAt, .retractedAt, .retractedIn, .id, .agency, .identified,
            .bornEarliest, .bornLatest}
} AS records
