// Removes the sets of layers that an undone import wrote, once their parts are gone.
//
// $importId
// $limit
//
// One row: how many.
MATCH (s:LayerSet {import: $importId})
WITH s LIMIT toInteger($limit)
DETACH DELETE s
RETURN count(*) AS removed
