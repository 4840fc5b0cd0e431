// Every visible claim between two subjects, either way round, with the words of its report.
//
// $id, $other       subjects, each known to be visible
// $personalSources  ways of knowing whose source is a child or an identifiable person
// $scope
//
// One row a claim, newest first. Where the source is a person, basis and report go only to the agency that holds it.
MATCH (a:Subject {id: $id})-[c:{{claim types}}]-(:Subject {id: $other})
WHERE {{visible c}}
WITH c, c.howKnown IN $personalSources AND NOT c.agency IN $scope.agencies AS isWithheld
OPTIONAL MATCH (said:Report {id: c.report})
// A correction of another statement makes a new version of the whole report: the words are those that hold now.
OPTIONAL MATCH (report:Report {key: said.key})
WHERE NOT coalesce(isWithheld, false) AND {{visible report}}
RETURN c {.*, type: type(c), from: startNode(c).id, to: endNode(c).id, isSourceWithheld: coalesce(isWithheld, false),
          report: CASE WHEN isWithheld THEN null ELSE c.report END,
          reference: CASE WHEN isWithheld THEN null ELSE c.reference END,
          basis: CASE WHEN isWithheld THEN null ELSE c.basis END} AS claim,
       report.narrative AS narrative
ORDER BY coalesce(c.fromEarliest, '0000') DESC, c.id
