// How many reports came in since a moment that agencies had written down before a day.
//
// $since  when the file was published, at the earliest
// $from   the day
// $most   counted no further than this
// $scope
//
// One row with their number, of visible ones only; none when there are none.
MATCH (i:Import {status: 'published'})
WHERE i.publishedAt > $since
CALL (i) {
  MATCH (found:Report {import: i.id})
  WHERE coalesce(found.recordedOn, '') < $from
  RETURN collect(found) AS reports
}
// Found first and judged after, as in reports-since.
UNWIND reports AS rep
WITH rep
WHERE {{visible rep}}
WITH rep
LIMIT toInteger($most)
WITH count(rep) AS older
WHERE older > 0
RETURN older
