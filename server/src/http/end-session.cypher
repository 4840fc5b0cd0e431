// Ends a session.
//
// $id  hash of the session id
//
// No row.
MATCH (s:Session {id: $id})
DELETE s
