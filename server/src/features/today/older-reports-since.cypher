// How many reports came in since a moment that agencies had written down before a day. What bears no day, such as the
// entry of a place that a file names, is no report that somebody wrote.
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
  // The index is named: the visibility test would make the database look at another one too.
  MATCH (rep:Report)
  USING INDEX rep:Report(import)
  WHERE rep.import = i.id AND rep.recordedOn < $from AND {{visible rep}}
  RETURN rep
  LIMIT toInteger($most)
}
WITH rep
LIMIT toInteger($most)
WITH count(rep) AS older
WHERE older > 0
RETURN older
