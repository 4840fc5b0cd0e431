// Who and what is tied to both of two subjects, as far as the reader may see.
//
// $left, $right  standing subjects
// $limit
// $scope
//
// One row each, by id: the subject, and the markings and localities of what ties it to them.
MATCH (a:Subject {id: $left})-[c:{{claim types}}]-(n:Subject)
WHERE {{visible c}} AND n.id <> $right
WITH n, collect(c) AS first
MATCH (b:Subject {id: $right})
CALL (n, b) {
  MATCH (n)-[c:{{claim types}}]-(b)
  WHERE {{visible c}}
  RETURN collect(c) AS second
}
WITH n, first + second AS claims, second
WHERE size(second) > 0 AND {{visible subject n}}
RETURN n.id AS id, [c IN claims | {markings: c.markings, locality: c.locality}] AS reach
ORDER BY id
LIMIT toInteger($limit)
