// Removes those of some subjects and events that no record and no claim speaks of any more, and the questions about those
// of them that no record states any more: a subject that stands for another by decision may be there without.
//
// $ids  subjects and events
//
// No rows.
UNWIND $ids AS id
MATCH (s:Subject|Event {id: id})
WITH s, NOT EXISTS { (s)<-[:ABOUT|STATED_ABOUT]-() } AND NOT EXISTS { (s)-[:{{stated types}}]-() } AS isLonely
WHERE isLonely OR NOT EXISTS {
  MATCH (s)<-[by:ABOUT|STATED_ABOUT]-(r:Record)
  WHERE type(by) = 'STATED_ABOUT' OR r.statedAbout IS NULL
}
OPTIONAL MATCH (p:Proposal)-[:BETWEEN]->(s)
WITH s, isLonely, collect(p) AS questions
FOREACH (p IN questions | DETACH DELETE p)
FOREACH (gone IN CASE WHEN isLonely THEN [s] ELSE [] END | DETACH DELETE gone)
