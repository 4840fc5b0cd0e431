// Adds entries to the audit chain if its head is still where the writer left it: one look instead of two.
//
// $after, $afterHash  number and hash of the last entry that the writer knows
// $entries            entries with their numbers and hashes, in order
// $seq, $hash         of the last
//
// One row when they are written; none when somebody else has written since. Subject ids are a list on the entry.
MATCH (head:AuditHead {id: 'head'})
SET head.locked = true
WITH head
WHERE head.seq = toInteger($after) AND head.hash = $afterHash
CALL () {
  UNWIND $entries AS entry
  CREATE (line:AuditEntry)
  SET line = entry, line.seq = toInteger(entry.seq)
}
SET head.seq = toInteger($seq), head.hash = $hash
REMOVE head.locked
RETURN head.seq AS seq
