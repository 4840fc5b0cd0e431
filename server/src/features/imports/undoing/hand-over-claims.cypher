// Gives claims of an import that is being undone to the later file that states them too.
//
// $rows  {id, props}: the file they belong to from now on, or that their retraction does
//
// No rows.
UNWIND $rows AS row
MATCH ()-[c:{{stated types}} {id: row.id}]->()
SET c += row.props
