// Takes the lease of whoever writes imports, if nobody has it or its holder has not been heard of.
//
// $holder  who wants to write
// $now
// $until   until when it would be theirs
// $gone    holders that are known to have ended
//
// One row: who has it now, until when, and how many have had it: the order of what they wrote, whatever their clocks.
MERGE (l:Lease {id: 'imports'})
WITH l, l.holder IS NULL OR l.until < $now OR l.holder = $holder OR l.holder IN $gone AS isFree
SET l.holder = CASE WHEN isFree THEN $holder ELSE l.holder END,
    l.until = CASE WHEN isFree THEN $until ELSE l.until END,
    l.turn = coalesce(l.turn, 0) + CASE WHEN isFree THEN 1 ELSE 0 END
RETURN l.holder AS holder, l.until AS until, l.turn AS turn
