// The decisions in force that join any of some stated subjects to another, whoever may see them: the writer must keep to all.
//
// $ids  stated subjects
//
// One row a join.
CALL () {
  UNWIND $ids AS id
  MATCH (d:IdentityDecision {left: id})
  RETURN d
  UNION
  UNWIND $ids AS id
  MATCH (d:IdentityDecision {right: id})
  RETURN d
}
WITH DISTINCT d
WHERE d.answer = 'same' AND d.reversedAt IS NULL AND d.left <> d.right
RETURN d.left AS left, d.right AS right
