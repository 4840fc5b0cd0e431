// Says of versions of reports that they hold no longer. Readers go by it only once the file that says so is published.
//
// $ids        versions
// $at         when
// $importId   the file that replaces them
//
// No rows.
UNWIND $ids AS id
MATCH (n:Report {id: id})
SET n.retractedAt = $at, n.retractedIn = $importId
