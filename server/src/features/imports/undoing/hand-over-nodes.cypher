// Gives reports and records of an import that is being undone to the later file that states them too.
//
// $rows  {id, props, days}: the file they belong to from now on, or that their retraction does; days as that file has them
//
// No rows.
UNWIND $rows AS row
MATCH (n:Record|Report {id: row.id})
SET n += row.props
SET n.recordedOn = CASE WHEN n.recordedOn IS NULL THEN null ELSE coalesce(row.days.recordedOn, n.recordedOn) END
