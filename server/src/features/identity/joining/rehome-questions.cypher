// Says of the questions about some stated subjects, and of the decisions on them, which two standing subjects they are about
// now; nothing where one stands for both.
//
// $ids  stated subjects
//
// No rows.
CALL () {
  UNWIND $ids AS id
  MATCH (:Subject {id: id})<-[:BETWEEN]-(q:Proposal)
  RETURN q
  UNION
  UNWIND $ids AS id
  MATCH (q:IdentityDecision {left: id})
  RETURN q
  UNION
  UNWIND $ids AS id
  MATCH (q:IdentityDecision {right: id})
  RETURN q
}
WITH DISTINCT q
OPTIONAL MATCH (one:JoinedSubject {id: q.left})
OPTIONAL MATCH (other:JoinedSubject {id: q.right})
WITH q, coalesce(one.standing, q.left) AS left, coalesce(other.standing, q.right) AS right
SET q.pair = CASE WHEN q.left = q.right THEN q.left + '|' + q.right
                  WHEN left = right THEN null
                  WHEN left < right THEN left + '|' + right ELSE right + '|' + left END
