// Writes versions of claims and participations, one relationship each.
//
// $rows  {id, supersedes, props, type, from, to}: none of them there yet
//
// No rows. Not MERGE: with a type that is only known at run time it looks at every relationship for every row. Each type
// has unique ids, so what is written twice after all, when the word that it was written has got lost, fails whole.
UNWIND $rows AS row
MATCH (a:Subject|Event {id: row.from})
MATCH (b:Subject|Event {id: row.to})
CREATE (a)-[c:$(row.type)]->(b)
SET c = row.props, c.id = row.id, c.supersedes = row.supersedes
