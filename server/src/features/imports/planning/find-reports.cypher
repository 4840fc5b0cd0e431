// Every version of some reports, whoever may see them: the writer must not write one twice.
//
// $keys  keys of reports
//
// One row a version, with all that it says: what is raised to more markings keeps its words.
UNWIND $keys AS key
MATCH (rep:Report {key: key})
RETURN key AS asked, rep.key AS key, rep.id AS id, rep.hash AS hash, rep.import AS import,
       rep.recordedAt AS recordedAt, rep.retractedAt AS retractedAt, rep.retractedIn AS retractedIn,
       rep.supersedes AS supersedes, rep {.*} AS content
