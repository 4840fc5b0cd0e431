// The versions of the claims of some rows that hold now and that the reader may see.
//
// $prefixes  what the keys of a row's parts begin with
// $scope
//
// One row a version, with the subjects that it joins.
UNWIND $prefixes AS prefix
MATCH (a)-[c:{{claim types}}]->(b)
WHERE c.key STARTS WITH prefix
// Apart from the key: planned together, the database looks at every node instead of the index.
WITH prefix, a, c, b
WHERE {{visible c}}
RETURN prefix AS asked, c.key AS key, c.id AS id, c.hash AS hash, c.import AS import,
       c.recordedAt AS recordedAt, null AS retractedAt, null AS retractedIn,
       c.supersedes AS supersedes, c.report AS report, type(c) AS type, a.id AS from, b.id AS to
