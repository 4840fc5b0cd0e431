// The versions of the records of some rows that hold now and that the reader may see.
//
// $prefixes  what the keys of a row's parts begin with
// $scope
//
// One row a version, with the subject that it is about.
UNWIND $prefixes AS prefix
MATCH (r:Record)-[:ABOUT]->(s:Subject)
WHERE r.key STARTS WITH prefix
WITH prefix, r, s
WHERE {{visible r}}
RETURN prefix AS asked, r.key AS key, r.id AS id, r.hash AS hash, r.import AS import,
       r.recordedAt AS recordedAt, null AS retractedAt, null AS retractedIn,
       r.supersedes AS supersedes, r.report AS report, r.kind AS kind, s.id AS subject
