// Reverses a decision, if nobody has reversed it before.
//
// $id        the decision
// $reversed  {reversedAt, reversedBy, reversedByUsername, reversedReason}
//
// One row when it was in force: what it was about.
MATCH (d:IdentityDecision {id: $id})
WHERE d.reversedAt IS NULL
SET d += $reversed
RETURN d.left AS left, d.right AS right, d.kind AS kind, d.answer AS answer
