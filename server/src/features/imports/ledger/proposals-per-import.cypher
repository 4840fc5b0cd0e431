// How many open questions each of some imports has raised, of those that the reader may see both sides of.
//
// $imports
// $most     counted no further than this: "200" reads as "200 or more"
// $scope
//
// One row an import.
UNWIND $imports AS importId
CALL (importId) {
  MATCH (p:Proposal {import: importId, status: 'open'})
  WHERE {{visible p}}
  MATCH (p)-[:BETWEEN]->(a:Subject {id: p.left})
  WHERE {{visible subject a}}
  MATCH (p)-[:BETWEEN]->(b:Subject {id: p.right})
  WHERE {{visible subject b}}
  // The same pair may be asked about for several sets of markings; it is one question to a reader.
  RETURN DISTINCT p.left AS left, p.right AS right LIMIT toInteger($most)
}
RETURN importId, count(*) AS proposals
