// Every version of the claims of some rows, whoever may see them: the writer must not write one twice.
//
// $prefixes  what the keys of a row's parts begin with
//
// One row a version, with the subjects that it states: a decision may have joined them to others since.
UNWIND $prefixes AS prefix
MATCH (a)-[c:{{stated types}}]->(b)
WHERE c.key STARTS WITH prefix
RETURN prefix AS asked, c.key AS key, c.id AS id, c.hash AS hash, c.import AS import,
       c.recordedAt AS recordedAt, c.retractedAt AS retractedAt, c.retractedIn AS retractedIn,
       c.supersedes AS supersedes, c.report AS report, type(c) AS type, coalesce(c.statedFrom, a.id) AS from, coalesce(c.statedTo, b.id) AS to
