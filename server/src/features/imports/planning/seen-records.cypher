// The versions of the records of some rows that hold now and that the reader may see.
//
// $prefixes  what the keys of a row's parts begin with
// $scope
//
// One row a version, with the subject that it states, as in find-records. Found first and judged after, as in seen-claims.
UNWIND $prefixes AS prefix
CALL (prefix) {
  MATCH (r:Record)
  WHERE r.key STARTS WITH prefix
  RETURN collect(r) AS versions
}
UNWIND versions AS r
WITH prefix, r, head([(r)-[:ABOUT]->(s:Subject|Event) | s.id]) AS subject
WHERE {{visible r}}
RETURN prefix AS asked, r.key AS key, r.id AS id, r.hash AS hash, r.import AS import,
       r.recordedAt AS recordedAt, null AS retractedAt, null AS retractedIn,
       r.supersedes AS supersedes, r.report AS report, r.kind AS kind, coalesce(r.statedAbout, subject) AS subject
