// Writes "may be the same" questions between two subjects. One that is there already stays as it is; that this file raises
// it too is kept, for when the other file is undone.
//
// $rows        {id, left, right, reasons, markings}
// $importId    the file that raises them
// $recordedAt  when
//
// No rows.
UNWIND $rows AS row
MATCH (i:Import {id: $importId})
MATCH (a:Subject {id: row.left})
MATCH (b:Subject {id: row.right})
MERGE (p:Proposal {id: row.id})
ON CREATE SET p.left = row.left, p.right = row.right, p.reasons = row.reasons, p.markings = row.markings,
              p.import = $importId, p.recordedAt = $recordedAt, p.status = 'open'
MERGE (p)-[:BETWEEN]->(a)
MERGE (p)-[:BETWEEN]->(b)
MERGE (i)-[raised:RAISES]->(p)
SET raised.reasons = row.reasons
