// Decisions on who is the same, of which the reader may see both sides and all that they rest on, newest first.
//
// $subject       a subject and all that it stands for, or null for all
// $pair          a pair of standing subjects, or null for all
// $ends          two stated subjects, or null for all
// $id            one decision, or null for all
// $before, $beforeId  the decision before the first one wanted
// $limit
// $scope
//
// One row a decision.
MATCH (p:IdentityDecision)
WHERE p.recordedAt <= $before AND (p.recordedAt < $before OR p.id > $beforeId) AND {{visible p}}
  AND ($id IS NULL OR p.id = $id)
  AND ($pair IS NULL OR p.pair = $pair OR [p.left, p.right] = $ends OR [p.right, p.left] = $ends)
  AND ($subject IS NULL OR $subject IN [p.left, p.right]
       OR EXISTS { MATCH (j:JoinedSubject {standing: $subject}) WHERE j.id IN [p.left, p.right] })
MATCH (a:Subject {id: p.left})
WHERE EXISTS {
  MATCH (a)<-[by:ABOUT|STATED_ABOUT]-(r:Record)
  WHERE (type(by) = 'STATED_ABOUT' OR r.statedAbout IS NULL) AND {{visible r}}
}
MATCH (b:Subject {id: p.right})
WHERE EXISTS {
  MATCH (b)<-[by:ABOUT|STATED_ABOUT]-(r:Record)
  WHERE (type(by) = 'STATED_ABOUT' OR r.statedAbout IS NULL) AND {{visible r}}
}
RETURN properties(p) AS decision
ORDER BY p.recordedAt DESC, p.id
LIMIT toInteger($limit)
