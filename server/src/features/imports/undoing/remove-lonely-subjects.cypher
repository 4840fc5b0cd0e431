// Removes those of some subjects that no record and no claim speaks of any more, with the questions about them.
//
// $ids  subjects
//
// No rows.
UNWIND $ids AS id
MATCH (s:Subject {id: id})
WHERE NOT EXISTS { (s)<-[:ABOUT]-() } AND NOT EXISTS { (s)-[:{{claim types}}]-() }
OPTIONAL MATCH (p:Proposal)-[:BETWEEN]->(s)
DETACH DELETE p, s
