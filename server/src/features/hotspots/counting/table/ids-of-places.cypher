// A page of the places and schools that are stored.
//
// $after  the last one of the page before
// $limit
//
// One row a place: its id.
MATCH (s:Subject)
// By the list of labels, so that the plan goes along the ids and stops at the end of the page.
WHERE s.id > $after AND any(label IN labels(s) WHERE label IN ['Location', 'School'])
RETURN s.id AS id
ORDER BY id
LIMIT toInteger($limit)
