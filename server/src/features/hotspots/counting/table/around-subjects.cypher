// Some subjects, and the events that they were part of or that were there.
//
// $ids  subjects
//
// One row each that is there.
UNWIND $ids AS id
MATCH (s:Subject {id: id})
CALL (s) {
  RETURN s AS about
  UNION
  MATCH (s)-[:TOOK_PART_IN|HAS_PLACE]-(about:Event)
  RETURN about
}
RETURN DISTINCT about.id AS id, labels(about) AS labels
