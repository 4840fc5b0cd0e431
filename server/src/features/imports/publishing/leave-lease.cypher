// Lets go of the lease of whoever writes imports.
//
// $holder  who had it
//
// No rows.
MATCH (l:Lease {id: 'imports', holder: $holder})
REMOVE l.holder, l.until
