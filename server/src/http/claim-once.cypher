// Says that a request under an Idempotency-Key has come; the first to say so carries it out. Old ones go.
//
// $id           the person, the address and the key, as a keyed hash
// $fingerprint  of what was sent under it
// $holder       who carries it out, if this is the first
// $now
// $expiresAt    until when its answer is kept
//
// One row: who carries it out, what was sent and when first, and its sealed answer once there is one.
CALL () {
  MATCH (old:SentOnce) WHERE old.expiresAt < $now
  WITH old LIMIT 100
  DELETE old
}
MERGE (once:SentOnce {id: $id})
ON CREATE SET once.fingerprint = $fingerprint, once.holder = $holder, once.since = $now, once.expiresAt = $expiresAt
RETURN once.holder AS holder, once.fingerprint AS fingerprint, once.since AS since, once.answer AS answer
