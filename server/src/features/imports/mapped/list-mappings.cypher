// Every version of every description of a file, the newest of each first.
//
// One row a version, with all that is written down of it.
MATCH (m:Mapping)
RETURN properties(m) AS stored
ORDER BY m.id, m.version DESC
