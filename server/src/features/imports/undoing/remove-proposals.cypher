// Removes some questions that an import raised.
//
// $importId
// $limit
//
// One row: how many.
MATCH (p:Proposal {import: $importId})
WITH p LIMIT toInteger($limit)
DETACH DELETE p
RETURN count(*) AS removed
