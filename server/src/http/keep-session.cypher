// Writes a session, and clears away a few that have ended.
//
// $id, $username, $data, $expiresAt, $now
//
// No row.
MERGE (s:Session {id: $id})
SET s.username = $username, s.data = $data, s.expiresAt = $expiresAt
WITH s
CALL () {
  MATCH (old:Session)
  WHERE old.expiresAt <= $now
  WITH old LIMIT 20
  DELETE old
}
