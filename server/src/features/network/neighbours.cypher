// The subjects that one visible claim joins to a set of subjects.
//
// $ids           where to start from; each is known to be visible
// $from, $until  days or null; a claim counts when it *may* have been so at any time between them
// $kinds         kinds to go to, or null for all
// $limit
// $scope
//
// One row a neighbour, each once, by id: never a path, because parallel claims multiply paths.
UNWIND $ids AS id
MATCH (:Subject {id: id})-[c:{{claim types}}]-(n:Subject)
WHERE {{visible c}}
  AND ($until IS NULL OR c.fromEarliest IS NULL OR c.fromEarliest <= $until)
  AND ($from IS NULL OR c.untilLatest IS NULL OR c.untilLatest >= $from)
WITH DISTINCT n
WHERE NOT n.id IN $ids
  AND ($kinds IS NULL OR any(label IN labels(n) WHERE label IN $kinds))
  AND {{visible subject n}}
RETURN n.id AS id
ORDER BY id
LIMIT toInteger($limit)
