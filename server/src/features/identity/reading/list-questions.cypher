// Questions whether two are the same, of which the reader may see both sides, each pair of standing subjects once.
//
// $state    'open', 'undecided' or 'answered', as far as this reader may know
// $kind     a kind, or null for all
// $import   the file that raised them, or null for all
// $agency   the agency of that file, or null for all
// $only     questions, or null for all
// $after    the pair before the first one wanted
// $limit
// $scope
//
// One row a question, by pair: questions about one subject stand together.
MATCH (p:Proposal)
WHERE p.pair > $after AND ($import IS NULL OR p.import = $import) AND ($only IS NULL OR p.id IN $only) AND {{visible p}}
CALL (p) {
  // An answer that this reader may not see leaves the question open for them.
  OPTIONAL MATCH (d:IdentityDecision {pair: p.pair})
  WHERE d.reversedAt IS NULL AND {{visible d}}
  WITH d ORDER BY d.recordedAt DESC, d.id LIMIT 1
  RETURN CASE WHEN d IS NULL THEN 'open' WHEN d.answer = 'undecided' THEN 'undecided' ELSE 'answered' END AS state
}
WITH p, state
WHERE state = $state AND ($agency IS NULL OR EXISTS { MATCH (i:Import {id: p.import}) WHERE i.agency = $agency })
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
WITH p, a WHERE $kind IS NULL OR $kind IN labels(a)
WITH p ORDER BY p.pair, size(p.markings), p.id
WITH p.pair AS pair, collect(p)[0] AS first
RETURN first.id AS id, pair, first.left AS left, first.right AS right, first.reasons AS reasons,
       first.recordedAt AS askedAt, first.import AS import, $state AS state
ORDER BY pair
LIMIT toInteger($limit)
