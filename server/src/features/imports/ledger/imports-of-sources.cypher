// The files brought in from some sources, newest first.
//
// $sources  sources whose every marking the reader holds
// $id       one import, or null for all
// $limit
//
// One row an import, with all that is written down of it.
MATCH (i:Import)
WHERE i.source IN $sources AND ($id IS NULL OR i.id = $id)
RETURN properties(i) AS entry
ORDER BY i.startedAt DESC, i.id
LIMIT toInteger($limit)
