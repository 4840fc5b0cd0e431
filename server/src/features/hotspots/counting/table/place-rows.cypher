// All that is stored of some places and may decide whether and where they are counted, whoever may see it.
//
// $ids  places
//
// One row a place that is there: its records.
UNWIND $ids AS id
MATCH (place:Subject {id: id})
RETURN place.id AS id, COLLECT {
  MATCH (place)<-[:ABOUT]-(r:Record)
  RETURN r {.markings, .locality, .import, .recordedAt, .retractedAt, .retractedIn, .id, .kind, .placeType, .name,
            .knownAs, .address, .longitude, .latitude}
} AS records
