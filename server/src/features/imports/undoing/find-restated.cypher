// Which files state some rows of which something stays as an earlier file wrote it.
//
// $prefixes  what the keys of a row's parts begin with
//
// One row a file and row: the key of a record of it, and the days that the file gives.
UNWIND $prefixes AS prefix
MATCH (r:Record)<-[s:RESTATES]-(i:Import)
WHERE r.key STARTS WITH prefix
RETURN DISTINCT r.key AS key, i.id AS import, properties(s) AS days
