// The subjects that one visible claim joins to a set of subjects, with their visible records.
//
// $ids           where to start from; each is known to be visible
// $seen          subjects that are drawn already
// $from, $until  days or null; a claim counts when it *may* have been so at any time between them
// $kinds         kinds to go to, or null for all
// $personalSources  ways of knowing whose source is a child or an identifiable person
// $limit
// $scope
//
// One row a subject, each once, by id: never a path, because parallel claims multiply paths. A record is a list of
// just what a caption needs: whole records took twice as long as the walk.
UNWIND $ids AS id
MATCH (:Subject {id: id})-[c:{{claim types}}]-(n:Subject)
WHERE {{visible c}}
  AND ($until IS NULL OR c.fromEarliest IS NULL OR c.fromEarliest <= $until)
  AND ($from IS NULL OR c.untilLatest IS NULL OR c.untilLatest >= $from)
WITH DISTINCT n
WHERE NOT n.id IN $seen AND ($kinds IS NULL OR any(label IN labels(n) WHERE label IN $kinds))
WITH n ORDER BY n.id
WITH n, COLLECT {
  MATCH (n)<-[:ABOUT]-(stored:Record)
  WITH properties(stored) AS r
  WHERE {{visible r}}
  RETURN [r.id, r.agency, r.recordedAt, r.identified, r.name, r.knownAs, r.description, r.index, r.address,
          r.bornEarliest, r.bornLatest, r.placeType,
          CASE WHEN r.howKnown IN $personalSources AND NOT r.agency IN $scope.agencies THEN null ELSE r.reference END]
} AS records
WHERE size(records) > 0
RETURN n.id AS id, head([label IN labels(n) WHERE label <> 'Subject']) AS kind, records
ORDER BY n.id
LIMIT toInteger($limit)
