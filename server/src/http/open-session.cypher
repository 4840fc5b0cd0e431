// One session that has not ended.
//
// $id   hash of the session id
// $now  instant
//
// One row: its data as JSON.
MATCH (s:Session {id: $id})
WHERE s.expiresAt > $now
RETURN s.data AS data
