// Says of rows that are there already, unchanged in whole or in part, that this file states them too.
//
// $rows      {id, days}: a record of the row, and the days that this file gives
// $importId  the file
//
// No rows.
UNWIND $rows AS row
MATCH (i:Import {id: $importId})
MATCH (r:Record {id: row.id})
MERGE (i)-[s:RESTATES]->(r)
SET s = row.days
