// What has changed of what readers see since a change.
//
// $after  its number, 0 for none
// $mark   its mark
//
// One row: the last change, the changes since, in their order, and whether the one asked about is part of this history.
OPTIONAL MATCH (log:ChangeLog {id: 'changes'})
WITH coalesce(log.number, 0) AS number, coalesce(log.mark, '') AS mark
OPTIONAL MATCH (was:Change {number: $after})
WITH number, mark, $after = 0 OR coalesce(was.mark = $mark, false) AS isKnown
OPTIONAL MATCH (c:Change)
WHERE c.number > $after
WITH number, mark, isKnown, c ORDER BY c.number
RETURN number, mark, isKnown, [each IN collect(c) | {imports: each.imports, subjects: each.subjects}] AS changes
