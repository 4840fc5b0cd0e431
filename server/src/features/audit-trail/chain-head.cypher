// The head of the audit chain.
//
// One row: number and hash of the last entry.
MATCH (head:AuditHead {id: 'head'})
RETURN head.seq AS seq, head.hash AS hash
