// How many questions that each of some imports has raised are still to be answered, of those that the reader may see both
// sides of.
//
// $imports
// $most     counted no further than this: "200" reads as "200 or more"
// $scope
//
// One row an import.
UNWIND $imports AS importId
CALL (importId) {
  MATCH (p:Proposal {import: importId})
  WHERE p.pair IS NOT NULL AND {{visible p}}
    AND NOT EXISTS { MATCH (d:IdentityDecision {pair: p.pair}) WHERE d.reversedAt IS NULL AND {{visible d}} }
  MATCH (p)-[:BETWEEN]->(a:Subject {id: p.left})
  WHERE EXISTS {
    MATCH (a)<-[by:ABOUT|STATED_ABOUT]-(r:Record)
    WHERE (type(by) = 'STATED_ABOUT' OR r.statedAbout IS NULL) AND {{visible r}}
  }
  MATCH (p)-[:BETWEEN]->(b:Subject {id: p.right})
  WHERE EXISTS {
    MATCH (b)<-[by:ABOUT|STATED_ABOUT]-(r:Record)
    WHERE (type(by) = 'STATED_ABOUT' OR r.statedAbout IS NULL) AND {{visible r}}
  }
  // The same pair may be asked about for several sets of markings; it is one question to a reader.
  RETURN DISTINCT p.pair AS pair LIMIT toInteger($most)
}
RETURN importId, count(*) AS proposals
