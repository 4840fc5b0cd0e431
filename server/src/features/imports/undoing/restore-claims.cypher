// Takes back what an import said of some claims: that they hold no longer.
//
// $importId
// $limit
//
// One row: how many.
MATCH ()-[c:{{stated types}} {retractedIn: $importId}]->()
WITH c LIMIT toInteger($limit)
REMOVE c.retractedAt, c.retractedIn
RETURN count(*) AS removed
