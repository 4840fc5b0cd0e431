// Gives claims of an import that is being undone to the later file that states them too.
//
// $rows  {id, props, days}: the file they belong to from now on, or that their retraction does; days as that file has them
//
// No rows.
UNWIND $rows AS row
MATCH ()-[c:{{stated types}} {id: row.id}]->()
SET c += row.props
SET c.reviewBy = CASE WHEN c.reviewBy IS NULL THEN null ELSE coalesce(row.days.reviewBy, c.reviewBy) END
WITH c, row.days AS days
WHERE days.learnedWords IS NOT NULL AND c.learnedWords IS NOT NULL
SET c.learnedEarliest = days.learnedEarliest, c.learnedLatest = days.learnedLatest, c.learnedWords = days.learnedWords
