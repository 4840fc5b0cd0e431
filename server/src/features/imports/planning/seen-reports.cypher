// The versions of some reports that hold now and that the reader may see.
//
// $keys   keys of reports
// $scope
//
// One row a version, with all that it says. Found first and judged after, as in seen-claims.
UNWIND $keys AS key
CALL (key) {
  MATCH (rep:Report {key: key})
  RETURN collect(rep) AS versions
}
UNWIND versions AS rep
WITH key, rep
WHERE {{visible rep}}
RETURN key AS asked, rep.key AS key, rep.id AS id, rep.hash AS hash, rep.import AS import,
       rep.recordedAt AS recordedAt, null AS retractedAt, null AS retractedIn, rep.supersedes AS supersedes, rep {.*} AS content
