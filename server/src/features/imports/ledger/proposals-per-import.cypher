// How many open questions each of some imports has raised, of those that the reader may see both sides of.
//
// $imports
// $scope
//
// One row an import that has any.
UNWIND $imports AS importId
MATCH (p:Proposal {import: importId, status: 'open'})
WHERE {{visible p}}
MATCH (p)-[:BETWEEN]->(a:Subject {id: p.left})
WHERE {{visible subject a}}
MATCH (p)-[:BETWEEN]->(b:Subject {id: p.right})
WHERE {{visible subject b}}
RETURN importId, count(p) AS proposals
