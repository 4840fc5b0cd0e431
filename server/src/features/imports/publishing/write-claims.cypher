// Writes versions of claims, one relationship each. Run again it writes the same.
//
// $rows  {id, supersedes, props, type, from, to}
//
// No rows.
UNWIND $rows AS row
MATCH (a:Subject {id: row.from})
MATCH (b:Subject {id: row.to})
MERGE (a)-[c:$(row.type) {id: row.id}]->(b)
SET c += row.props, c.supersedes = row.supersedes
