// The times missing that may have ended since a moment.
//
// $from   when; a day before what is asked for, because an end may be known to an interval
// $limit
// $scope
//
// One row an event that a visible record says has ended.
MATCH (r:Record)
WHERE r.endEarliest >= $from
WITH r
WHERE r.kind = 'MissingEpisode' AND {{visible r}}
CALL (r) {
  MATCH (r)-[:ABOUT]->(e:Event)
  RETURN e
}
RETURN e.id AS id, max(r.endEarliest) AS ended
ORDER BY ended DESC, id
LIMIT toInteger($limit)
