// The imports that are at some points of their way.
//
// $statuses
//
// One row an import, with all that is written down of it.
MATCH (i:Import)
WHERE i.status IN $statuses
RETURN properties(i) AS entry
ORDER BY i.startedAt, i.id
