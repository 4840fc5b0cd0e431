// Writes down that something has changed of what readers see, inside the transaction that changes it. Two that commit at
// once get their numbers in the order of their commits: the log is locked until then.
//
// $imports   files whose rows came to be seen, are seen no more, or have changed hands
// $subjects  stated subjects whose records have changed hands by a decision
// $kept      how many changes are kept: a server that has missed more reads everything anew
//
// No rows.
MERGE (log:ChangeLog {id: 'changes'})
SET log.isLocked = true
WITH log
// The mark tells this history from another: after a backup has been restored the same numbers come again.
SET log.number = coalesce(log.number, 0) + 1, log.mark = randomUUID(), log.isLocked = null
CREATE (:Change {number: log.number, mark: log.mark, imports: $imports, subjects: $subjects})
WITH log.number - $kept AS last
MATCH (old:Change)
WHERE old.number < last
DELETE old
