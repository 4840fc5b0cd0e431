// How often the lease of whoever writes imports has been taken, and whether anybody has it just now.
//
// One row once it has been taken for the first time.
MATCH (l:Lease {id: 'imports'})
RETURN coalesce(l.turn, 0) AS turn, l.holder IS NULL AS isFree
