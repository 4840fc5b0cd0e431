// Who may write imports just now.
//
// One row when somebody holds the lease: the holder, until when, and the turn.
MATCH (l:Lease {id: 'imports'})
WHERE l.holder IS NOT NULL
RETURN l.holder AS holder, l.until AS until, l.turn AS turn
