// Writes versions of claims and participations, one relationship each: between the subjects that stand for its ends by
// decision, if others do. What it says of two who are now one stays between the two, where nobody sees it.
//
// $rows  {id, supersedes, props, type, from, to}: none of them there yet
//
// No rows. Not MERGE: with a type that is only known at run time it looks at every relationship for every row. Each type
// has unique ids, so what is written twice after all, when the word that it was written has got lost, fails whole.
UNWIND $rows AS row
OPTIONAL MATCH (one:JoinedSubject {id: row.from})
OPTIONAL MATCH (other:JoinedSubject {id: row.to})
WITH row, coalesce(one.standing, row.from) AS from, coalesce(other.standing, row.to) AS to
MATCH (a:Subject|Event {id: CASE WHEN from = to THEN row.from ELSE from END})
MATCH (b:Subject|Event {id: CASE WHEN from = to THEN row.to ELSE to END})
CREATE (a)-[c:$(row.type)]->(b)
SET c = row.props, c.id = row.id, c.supersedes = row.supersedes
