// How many open questions there are about each of some subjects, of those that the reader may see both sides of.
//
// $ids
// $scope
//
// One row a subject about which there are any.
UNWIND $ids AS id
WITH id, [id] + COLLECT { MATCH (j:JoinedSubject {standing: id}) RETURN j.id } AS members
UNWIND members AS member
MATCH (:Subject {id: member})<-[:BETWEEN]-(p:Proposal)
WHERE p.pair IS NOT NULL AND {{visible p}}
  AND NOT EXISTS { MATCH (d:IdentityDecision {pair: p.pair}) WHERE d.reversedAt IS NULL AND {{visible d}} AND d.answer <> 'undecided' }
MATCH (p)-[:BETWEEN]->(a:Subject {id: p.left})
WHERE EXISTS {
  MATCH (a)<-[by:ABOUT|STATED_ABOUT]-(r:Record)
  WHERE (type(by) = 'STATED_ABOUT' OR r.statedAbout IS NULL) AND {{visible r}}
}
MATCH (p)-[:BETWEEN]->(b:Subject {id: p.right})
WHERE EXISTS {
  MATCH (b)<-[by:ABOUT|STATED_ABOUT]-(r:Record)
  WHERE (type(by) = 'STATED_ABOUT' OR r.statedAbout IS NULL) AND {{visible r}}
}
RETURN id, count(DISTINCT p.pair) AS questions
