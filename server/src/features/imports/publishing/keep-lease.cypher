// Holds the lease of whoever writes imports, inside the transaction that writes: a writer that has lost it writes
// nothing more.
//
// $holder  who writes
// $until   until when it is theirs
//
// One row when it is still theirs, else none.
MATCH (l:Lease {id: 'imports', holder: $holder})
SET l.until = $until
RETURN l.until AS until
