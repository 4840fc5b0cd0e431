// What happened around some subjects: the events that each was part of, or that were there.
//
// $ids    subjects
// $kinds  kinds of event, or null for all
// $most   events of one subject, newest first; what cannot be dated comes last
// $scope
//
// One row a visible subject and event: what the subject was in it, and what its visible records say of when. Only
// that: whole records are read of the events that are shown.
UNWIND $ids AS id
MATCH (s:Subject {id: id})
WHERE {{visible subject s}}
CALL (id) {
  // Found first and judged after, here and in what is asked of events: planned as one on an empty database, the
  // visibility test makes the database walk an index of every participation there is.
  CALL (id) {
    MATCH (:Subject {id: id})-[p:TOOK_PART_IN]->(e:Event)
    WITH p, e WHERE {{visible p}}
    RETURN e, p.role AS personRole, null AS placeRole
    UNION ALL
    MATCH (:Subject {id: id})<-[p:HAS_PLACE]-(e:Event)
    WITH p, e WHERE {{visible p}}
    RETURN e, null AS personRole, p.role AS placeRole
  }
  WITH e, collect(DISTINCT personRole) AS personRoles, collect(DISTINCT placeRole) AS placeRoles
  WHERE $kinds IS NULL OR any(label IN labels(e) WHERE label IN $kinds)
  WITH e, personRoles, placeRoles, COLLECT {
    MATCH (e)<-[:ABOUT]-(stored:Record)
    WITH properties(stored) AS r
    WHERE {{visible r}}
    RETURN [r.id, r.agency, r.recordedAt, r.startEarliest, r.startLatest, r.endEarliest, r.endLatest, r.stillOpen]
  } AS records
  WHERE size(records) > 0
  RETURN e, personRoles, placeRoles, records
  ORDER BY coalesce(reduce(last = '', r IN records | CASE WHEN coalesce(r[3], r[4], '') > last THEN coalesce(r[3], r[4], '') ELSE last END), '') DESC, e.id DESC
  LIMIT toInteger($most)
}
RETURN id AS subject, e.id AS id, head([label IN labels(e) WHERE label <> 'Event']) AS kind,
       personRoles, placeRoles, records
