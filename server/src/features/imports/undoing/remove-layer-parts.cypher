// Removes parts of layers that an undone import wrote.
//
// $importId
// $limit
//
// One row: how many.
MATCH (p:LayerPart {import: $importId})
WITH p LIMIT toInteger($limit)
DETACH DELETE p
RETURN count(*) AS removed
