// Takes back what an import said of some reports and records: that they hold no longer.
//
// $importId
// $limit
//
// One row: how many.
MATCH (n:Record|Report {retractedIn: $importId})
WITH n LIMIT toInteger($limit)
REMOVE n.retractedAt, n.retractedIn
RETURN count(*) AS removed
