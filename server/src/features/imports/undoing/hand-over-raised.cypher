// Gives questions that an import raised to the first other file that has raised them too.
//
// $importId  the import that is being undone
//
// No rows.
MATCH (p:Proposal {import: $importId})<-[raised:RAISES]-(i:Import {status: 'published'})
WHERE i.id <> $importId
WITH p, raised, i ORDER BY i.turn
WITH p, collect({id: i.id, recordedAt: i.recordedAt, reasons: raised.reasons})[0] AS heir
SET p.import = heir.id, p.recordedAt = heir.recordedAt, p.reasons = heir.reasons
