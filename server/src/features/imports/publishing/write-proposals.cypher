// Writes "may be the same" questions between two stated subjects. One that is there already stays as it is; that this file
// raises it too is kept, for when the other file is undone.
//
// $rows        {id, left, right, reasons, markings}
// $importId    the file that raises them
// $recordedAt  when
//
// No rows. `pair` is the two that stand for them by decision; null where one stands for both, so that nothing is left to ask.
UNWIND $rows AS row
MATCH (i:Import {id: $importId})
MATCH (a:Subject {id: row.left})
MATCH (b:Subject {id: row.right})
OPTIONAL MATCH (one:JoinedSubject {id: row.left})
OPTIONAL MATCH (other:JoinedSubject {id: row.right})
WITH row, i, a, b, coalesce(one.standing, row.left) AS left, coalesce(other.standing, row.right) AS right
MERGE (p:Proposal {id: row.id})
ON CREATE SET p.left = row.left, p.right = row.right, p.reasons = row.reasons, p.markings = row.markings,
              p.import = $importId, p.recordedAt = $recordedAt, p.status = 'open',
              p.pair = CASE WHEN row.left = row.right THEN row.left + '|' + row.right
                            WHEN left = right THEN null
                            WHEN left < right THEN left + '|' + right ELSE right + '|' + left END
MERGE (p)-[:BETWEEN]->(a)
MERGE (p)-[:BETWEEN]->(b)
MERGE (i)-[raised:RAISES]->(p)
SET raised.reasons = row.reasons
