// Gives reports and records of an import that is being undone to the later file that states them too.
//
// $rows  {id, props}: the file they belong to from now on, or that their retraction does
//
// No rows.
UNWIND $rows AS row
MATCH (n:Record|Report {id: row.id})
SET n += row.props
