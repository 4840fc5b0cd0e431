// Who and what was part of some events, as visible sources say.
//
// $ids    events, each known to be visible
// $roles  roles to look for, or null for all
// $scope
//
// One row an event, subject and role, with the agencies that say so.
UNWIND $ids AS id
MATCH (:Event {id: id})<-[p:TOOK_PART_IN]-(s:Subject)
WITH id, p, s
WHERE {{visible p}} AND ($roles IS NULL OR p.role IN $roles)
WITH id, s, p.role AS role, collect(DISTINCT p.agency) AS agencies
WHERE {{visible subject s}}
RETURN id AS event, s.id AS subject, role, agencies
ORDER BY event, role, subject
