// Forgets an import of which nothing was kept.
//
// $id  the import
//
// No rows.
MATCH (i:Import {id: $id})
WHERE i.status = 'reading'
DELETE i
