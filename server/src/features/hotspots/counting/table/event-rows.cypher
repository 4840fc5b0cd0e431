// All that is stored of some events and may decide what is counted, whoever may see it.
//
// $ids  events
//
// One row an event that is there: its records, its places and the people in it.
UNWIND $ids AS id
MATCH (e:Event {id: id})
RETURN e.id AS id, head([label IN labels(e) WHERE label <> 'Event']) AS kind,
  COLLECT {
    MATCH (e)<-[:ABOUT]-(r:Record)
    RETURN r {.markings, .locality, .import, .recordedAt, .retractedAt, .retractedIn, .id, .agency, .gradingScheme,
              .sourceGrade, .assessmentGrade, .handling, .howKnown, .harm, .origin, .startEarliest, .startLatest,
              .placeRole, .longitude, .latitude, .precision}
  } AS records,
  COLLECT {
    MATCH (e)-[p:HAS_PLACE]->(place:Subject)
    RETURN p {.markings, .locality, .import, .recordedAt, .retractedAt, .retractedIn, .role, place: place.id}
  } AS places,
  COLLECT {
    MATCH (e)<-[p:TOOK_PART_IN]-(person:Person)
    RETURN p {.markings, .locality, .import, .recordedAt, .retractedAt, .retractedIn, person: person.id}
  } AS people
