// A page of the events that are stored.
//
// $after  the last one of the page before
// $limit
//
// One row an event: its id.
MATCH (e:Event)
WHERE e.id > $after
RETURN e.id AS id
ORDER BY id
LIMIT toInteger($limit)
