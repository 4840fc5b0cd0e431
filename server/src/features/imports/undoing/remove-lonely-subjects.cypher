// Removes those of some subjects and events that no record and no claim speaks of any more, with the questions about them.
//
// $ids  subjects and events
//
// No rows.
UNWIND $ids AS id
MATCH (s:Subject|Event {id: id})
WHERE NOT EXISTS { (s)<-[:ABOUT]-() } AND NOT EXISTS { (s)-[:{{stated types}}]-() }
OPTIONAL MATCH (p:Proposal)-[:BETWEEN]->(s)
DETACH DELETE p, s
