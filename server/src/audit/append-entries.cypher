// Adds entries to the audit chain and moves its head to the last of them.
//
// $entries  entries with their numbers and hashes, in order
// $seq, $hash  of the last
//
// No row. Subject ids are a list on the entry, never relationships to subjects.
UNWIND $entries AS entry
CREATE (line:AuditEntry)
SET line = entry, line.seq = toInteger(entry.seq)
WITH count(*) AS written
MATCH (head:AuditHead {id: 'head'})
SET head.seq = toInteger($seq), head.hash = $hash
REMOVE head.locked
