// Lets a session that is still there last longer.
//
// $id         hash of the session id
// $expiresAt  instant
// $now        instant
//
// No row.
MATCH (s:Session {id: $id})
WHERE s.expiresAt > $now
SET s.expiresAt = $expiresAt
