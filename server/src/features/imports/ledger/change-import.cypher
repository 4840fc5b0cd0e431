// Moves one import on, if it is where it is thought to be.
//
// $id     the import
// $from   statuses that it may be in
// $props  what to set, its status among it; null removes
//
// One row when it was so, else none.
MATCH (i:Import {id: $id})
WHERE i.status IN $from
SET i += $props
RETURN i.id AS id
