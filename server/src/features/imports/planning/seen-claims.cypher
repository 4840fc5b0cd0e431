// The versions of the claims of some rows that hold now and that the reader may see.
//
// $prefixes  what the keys of a row's parts begin with
// $scope
//
// One row a version, with the subjects that it states, as in find-claims. Found first and judged after: planned as one, the visibility
// test makes the database look at every node instead of the index.
UNWIND $prefixes AS prefix
CALL (prefix) {
  MATCH ()-[c:{{stated types}}]->()
  WHERE c.key STARTS WITH prefix
  RETURN collect(c) AS versions
}
UNWIND versions AS c
WITH prefix, c
WHERE {{visible c}}
RETURN prefix AS asked, c.key AS key, c.id AS id, c.hash AS hash, c.import AS import,
       c.recordedAt AS recordedAt, null AS retractedAt, null AS retractedIn,
       c.supersedes AS supersedes, c.report AS report, type(c) AS type,
       coalesce(c.statedFrom, startNode(c).id) AS from, coalesce(c.statedTo, endNode(c).id) AS to
