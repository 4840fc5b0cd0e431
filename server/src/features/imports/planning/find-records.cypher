// Every version of the records of some rows, whoever may see them: the writer must not write one twice.
//
// $prefixes  what the keys of a row's parts begin with
//
// One row a version, with the subject that it states: a decision may have joined that one to another since.
UNWIND $prefixes AS prefix
MATCH (r:Record)-[:ABOUT]->(s:Subject|Event)
WHERE r.key STARTS WITH prefix
RETURN prefix AS asked, r.key AS key, r.id AS id, r.hash AS hash, r.import AS import,
       r.recordedAt AS recordedAt, r.retractedAt AS retractedAt, r.retractedIn AS retractedIn,
       r.supersedes AS supersedes, r.report AS report, r.kind AS kind, coalesce(r.statedAbout, s.id) AS subject
