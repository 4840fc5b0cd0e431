// Keeps the answer to a request under an Idempotency-Key.
//
// $id
// $holder  who carried it out
// $answer  sealed: only whoever has the key can have it read
//
// No rows.
MATCH (once:SentOnce {id: $id})
WHERE once.holder = $holder
SET once.answer = $answer
