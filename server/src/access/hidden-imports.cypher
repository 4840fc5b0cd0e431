// The files that nobody may see the rows of yet.
//
// One row a file: its id.
MATCH (i:Import)
WHERE i.status IN ['reading', 'staged', 'publishing', 'interrupted', 'undoing', 'failed']
RETURN i.id AS id
