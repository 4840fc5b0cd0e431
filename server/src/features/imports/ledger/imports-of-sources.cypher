// A page of the files brought in from some sources, newest first.
//
// $sources  sources whose every marking the reader holds
// $status   only those that are there on their way, or null
// $before   when the last one of the page before was started, or null for the first page
// $after    its id, or null
// $limit
//
// One row an import, with all that is written down of it.
MATCH (i:Import)
WHERE i.source IN $sources
  AND ($status IS NULL OR i.status = $status)
  AND ($before IS NULL OR i.startedAt < $before OR (i.startedAt = $before AND i.id > $after))
WITH i ORDER BY i.startedAt DESC, i.id LIMIT toInteger($limit)
RETURN properties(i) AS entry
ORDER BY i.startedAt DESC, i.id
