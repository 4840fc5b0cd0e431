// The visible places of some events, and what each was in it.
//
// $ids  events, each known to be visible
// $scope
//
// One row an event, place and role, by role and place.
UNWIND $ids AS id
MATCH (:Event {id: id})-[p:HAS_PLACE]->(place:Subject)
WITH id, p, place
WHERE {{visible p}}
WITH DISTINCT id, place, p.role AS role
WHERE {{visible subject place}}
RETURN id AS event, place.id AS place, role
ORDER BY event, role, place
