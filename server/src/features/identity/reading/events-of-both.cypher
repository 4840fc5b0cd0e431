// What two subjects were part of, or where it was, as far as the reader may see.
//
// $left, $right  standing subjects
// $scope
//
// One row a subject: how many, from when to when, and how many the two share.
UNWIND [$left, $right] AS id
MATCH (s:Subject {id: id})
WITH s, CASE WHEN id = $left THEN $right ELSE $left END AS otherId
CALL (s) {
  MATCH (s)-[c:TOOK_PART_IN|HAS_PLACE]-(e:Event)
  WHERE {{visible c}} AND {{visible subject e}}
  RETURN collect(DISTINCT e) AS events
}
WITH s, otherId, events
WHERE size(events) > 0
RETURN s.id AS id, size(events) AS events, size([e IN events WHERE EXISTS {
  MATCH (e)-[c:TOOK_PART_IN|HAS_PLACE]-(:Subject {id: otherId})
  WHERE {{visible c}}
}]) AS shared
