// Puts the claims and participations of some stated subjects between the subjects that stand for their ends. One between
// two who are now one goes back between the two: none of its ends is seen there, so neither is it.
//
// $ids  stated subjects, and those that stood for them
//
// No rows. A relationship cannot be pointed elsewhere: it is made anew, with its id and all that it says.
UNWIND $ids AS id
MATCH (:Subject {id: id})-[c:{{stated types}}]-()
WITH DISTINCT c
OPTIONAL MATCH (one:JoinedSubject {id: c.statedFrom})
OPTIONAL MATCH (other:JoinedSubject {id: c.statedTo})
WITH c, coalesce(one.standing, c.statedFrom) AS from, coalesce(other.standing, c.statedTo) AS to
WITH c, CASE WHEN from = to THEN c.statedFrom ELSE from END AS from, CASE WHEN from = to THEN c.statedTo ELSE to END AS to
WHERE startNode(c).id <> from OR endNode(c).id <> to
MATCH (a:Subject|Event {id: from})
MATCH (b:Subject|Event {id: to})
WITH c, a, b, type(c) AS type, properties(c) AS says
DELETE c
CREATE (a)-[moved:$(type)]->(b)
SET moved = says
