// Gives questions that an import raised to the later file that states a record too from which they came.
//
// $rows      {id, import, recordedAt}
// $importId  the import that is being undone
//
// No rows. One that another file raised by itself has been given to that file already.
UNWIND $rows AS row
MATCH (p:Proposal {id: row.id})
WHERE p.import = $importId
SET p.import = row.import, p.recordedAt = row.recordedAt
