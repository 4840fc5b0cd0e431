// What a page of the records of one file is about.
//
// $importId
// $after     the last record of the page before
// $limit
//
// One row a record: its id, and what it is about.
MATCH (r:Record)
WHERE r.import = $importId AND r.id > $after
WITH r ORDER BY r.id LIMIT toInteger($limit)
MATCH (r)-[:ABOUT]->(about:Subject|Event)
RETURN r.id AS record, about.id AS id, labels(about) AS labels
ORDER BY record
