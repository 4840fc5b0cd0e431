// How far the invented borough is, and what else lies in this database.
//
// One row: the borough's end day, the bytes of its files and of those of the borough before it that are still to go;
// whether anybody or anything is here; every file that was brought in, by its bytes.
OPTIONAL MATCH (d:Demonstration {id: 'borough'})
RETURN d {.ends, .files, .leaving} AS borough,
       EXISTS { MATCH (:Subject) } AS hasSubjects,
       COLLECT {
         MATCH (i:Import)
         WHERE i.status IN ['staged', 'publishing', 'interrupted', 'published', 'undoing', 'undone']
         RETURN i {.sha256, .status}
       } AS imports
