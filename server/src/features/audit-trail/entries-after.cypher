// Entries of the audit chain in the order in which they were written.
//
// $after, $until  numbers
// $limit
//
// One row an entry.
MATCH (line:AuditEntry)
WHERE line.seq > $after AND line.seq <= $until
RETURN line {.*} AS line
ORDER BY line.seq
LIMIT toInteger($limit)
