// Takes the head of the audit chain for this transaction: whoever comes next waits until it ends.
//
// One row: the number and the hash of the last entry.
MATCH (head:AuditHead {id: 'head'})
SET head.locked = true
RETURN head.seq AS seq, head.hash AS hash
