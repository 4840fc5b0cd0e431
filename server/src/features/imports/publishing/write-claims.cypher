// Writes versions of claims and participations, one relationship each, unless they are there already.
//
// $rows  {id, supersedes, props, type, from, to}
//
// No rows. Not MERGE: with a type that is only known at run time, and a database that was empty when the plan was
// made, MERGE looks at every relationship for every row.
UNWIND $rows AS row
CALL (row) {
  MATCH ()-[there:{{stated types}} {id: row.id}]->()
  RETURN count(there) AS written
}
WITH row, written
WHERE written = 0
MATCH (a:Subject|Event {id: row.from})
MATCH (b:Subject|Event {id: row.to})
CREATE (a)-[c:$(row.type)]->(b)
SET c = row.props, c.id = row.id, c.supersedes = row.supersedes
