// The yardstick: who is within two steps of one subject and what is claimed among them, in one hand-written query.
// Not used by the app. It asks in one go what the app asks in several statements, with the same visibility inside the
// pattern, and leaves out what an app needs beside: windows of time, kinds, a limit, the withholding of sources.
//
// $id     the subject at the centre
// $scope
//
// One row a subject: id, kind, what its visible records call it, and the visible claims that start at it.
MATCH (centre:Subject {id: $id})
WHERE {{visible subject centre}}
CALL (centre) {
  MATCH (centre)-[c:{{claim types}}]-(n:Subject)
  WHERE {{visible c}}
  WITH DISTINCT n
  WHERE {{visible subject n}}
  RETURN collect(n) AS near
}
CALL (near) {
  UNWIND near AS door
  WITH door
  WHERE NOT door:School AND NOT door:Organisation
    AND NOT EXISTS { MATCH (door)<-[:ABOUT]-(r:Record) WHERE toLower(r.placeType) = 'transport' AND {{visible r}} }
  MATCH (door)-[c:{{claim types}}]-(n:Subject)
  WHERE {{visible c}}
  WITH DISTINCT n
  WHERE {{visible subject n}}
  RETURN collect(n) AS far
}
UNWIND [centre] + near + far AS n
WITH collect(DISTINCT n) AS nodes
UNWIND nodes AS a
RETURN a.id AS id, head([label IN labels(a) WHERE label <> 'Subject']) AS kind,
       COLLECT {
         MATCH (a)<-[:ABOUT]-(n:Record)
         WITH properties(n) AS r
         WHERE {{visible r}}
         RETURN [r.id, r.agency, r.recordedAt, r.identified, r.name, r.knownAs, r.description, r.index, r.address, r.bornEarliest, r.bornLatest]
       } AS records,
       COLLECT {
         MATCH (a)-[link:{{claim types}}]->(b)
         WHERE b IN nodes
         WITH b, type(link) AS type, properties(link) AS c
         WHERE {{visible c}}
         RETURN [c.id, type, b.id, c.report, c.agency, c.gradingScheme, c.sourceGrade, c.assessmentGrade, c.handling, c.conditions, c.howKnown, c.quality, c.closeness, c.fromEarliest, c.fromLatest, c.untilLatest]
       } AS claims
