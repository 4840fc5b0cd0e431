// Forgets a request that was refused or failed: sent again under the same key, it is tried again.
//
// $id
// $holder  who tried
//
// No rows.
MATCH (once:SentOnce {id: $id})
WHERE once.holder = $holder AND once.answer IS NULL
DELETE once
