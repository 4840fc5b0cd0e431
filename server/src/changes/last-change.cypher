// The last change of what readers see.
//
// One row: its number and its mark; 0 before the first.
OPTIONAL MATCH (log:ChangeLog {id: 'changes'})
RETURN coalesce(log.number, 0) AS number, coalesce(log.mark, '') AS mark
