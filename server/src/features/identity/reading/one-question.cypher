// One question, if the reader may see both sides of it. Without a pair when one subject stands for both by now.
//
// $id
// $scope
//
// One row, or none.
MATCH (p:Proposal {id: $id})
WHERE {{visible p}}
CALL (p) {
  // An answer that this reader may not see leaves the question open for them.
  OPTIONAL MATCH (d:IdentityDecision {pair: p.pair})
  WHERE d.reversedAt IS NULL AND {{visible d}}
  WITH d ORDER BY d.recordedAt DESC, d.id LIMIT 1
  RETURN CASE WHEN d IS NULL THEN 'open' WHEN d.answer = 'undecided' THEN 'undecided' ELSE 'answered' END AS state
}
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
RETURN p.id AS id, p.pair AS pair, p.left AS left, p.right AS right, p.reasons AS reasons, p.recordedAt AS askedAt,
       p.import AS import, CASE WHEN p.pair IS NULL THEN 'answered' ELSE state END AS state
