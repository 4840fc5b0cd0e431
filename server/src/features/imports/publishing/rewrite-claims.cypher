// Writes claims of this import anew, when its publishing goes on after a stop: they count as recorded now.
//
// $rows  {id, supersedes, props}
//
// No rows.
UNWIND $rows AS row
MATCH ()-[c:{{stated types}} {id: row.id}]->()
SET c += row.props, c.supersedes = row.supersedes
