// The reports that agencies wrote down from a day on and that came in, with a file, since a moment.
//
// $since  when the file was published, at the earliest
// $from   the first day on which it was written down
// $lists  sources that send a list of how things stand: a row of theirs is news only where there is room
// $limit
// $scope
//
// One row a visible report: rows of lists last, the newest first. Between those of one day the id decides, so that no
// agency comes first.
MATCH (i:Import {status: 'published'})
WHERE i.publishedAt > $since
WITH collect(i.id) AS imports
MATCH (rep:Report)
WHERE rep.recordedOn >= $from
// Found first and judged after: planned as one, the visibility test makes the database look at another index too.
WITH imports, collect(rep) AS found
UNWIND found AS rep
WITH imports, rep
WHERE rep.import IN imports AND {{visible rep}}
RETURN rep.id AS id
ORDER BY rep.source IN $lists OR coalesce(rep.isList, false), rep.recordedOn DESC, rep.id
LIMIT toInteger($limit)
