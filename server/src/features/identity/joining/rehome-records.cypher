// Puts the records of some stated subjects to the subjects that stand for them.
//
// $rows  {stated, standing, kind}
//
// No rows. A record keeps by `statedAbout`, and a relationship, whom it states, where that is another.
UNWIND $rows AS row
MATCH (stated:Subject {id: row.stated})
MERGE (standing:Subject {id: row.standing})
ON CREATE SET standing:$(row.kind)
WITH row, stated, standing
MATCH (stated)<-[by:ABOUT|STATED_ABOUT]-(r:Record)
WHERE type(by) = 'STATED_ABOUT' OR r.statedAbout IS NULL
MATCH (r)-[home:ABOUT]->(now:Subject)
WHERE now <> standing
WITH row, stated, standing, r, home, CASE WHEN type(by) = 'STATED_ABOUT' THEN by END AS kept
SET r.statedAbout = CASE WHEN stated = standing THEN null ELSE row.stated END
FOREACH (_ IN CASE WHEN stated <> standing AND kept IS NULL THEN [1] ELSE [] END |
  CREATE (r)-[:STATED_ABOUT]->(stated))
FOREACH (gone IN CASE WHEN stated = standing AND kept IS NOT NULL THEN [kept] ELSE [] END | DELETE gone)
DELETE home
CREATE (r)-[:ABOUT]->(standing)
