// Removes what an import said of rows and questions of other files: that it states and raises them too.
//
// $importId
// $limit
//
// One row: how many.
MATCH (:Import {id: $importId})-[s:RESTATES|RAISES]->()
WITH s LIMIT toInteger($limit)
DELETE s
RETURN count(*) AS removed
