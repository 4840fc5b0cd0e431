// The open questions that one import has raised, of those that the reader may see both sides of.
//
// $importId
// $limit
// $scope
//
// One row a question: the two subjects and why they may be the same.
MATCH (p:Proposal {import: $importId, status: 'open'})
WHERE {{visible p}}
MATCH (p)-[:BETWEEN]->(a:Subject {id: p.left})
WHERE {{visible subject a}}
MATCH (p)-[:BETWEEN]->(b:Subject {id: p.right})
WHERE {{visible subject b}}
// The same pair may be asked about for several sets of markings; it is one question to a reader.
WITH p ORDER BY size(p.markings), p.id
WITH p.left AS left, p.right AS right, collect(p)[0] AS first
RETURN first.id AS id, left, right, first.reasons AS reasons
ORDER BY id
LIMIT toInteger($limit)
