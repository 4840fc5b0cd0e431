// Has anybody changed anything? The house's own work on the demonstration is no change, and neither is a reader's note
// of having looked.
//
// $job       what the house's own work is called
// $personal  what only changes what the reader themself is shown
//
// One row.
RETURN EXISTS {
  MATCH (line:AuditEntry)
  WHERE line.act IN ['collection', 'alteration', 'erasure'] AND line.request <> $job AND NOT line.what IN $personal
        AND line.outcome = 'answered'
} AS isChanged
