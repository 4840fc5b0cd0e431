// The visible claims among a set of subjects.
//
// $ids           subjects, each known to be visible
// $from, $until  days or null, as in neighbours.cypher
// $scope
//
// One row a claim, by id.
UNWIND $ids AS id
MATCH (a:Subject {id: id})-[c:{{claim types}}]->(b:Subject)
WHERE b.id IN $ids
  AND {{visible c}}
  AND ($until IS NULL OR c.fromEarliest IS NULL OR c.fromEarliest <= $until)
  AND ($from IS NULL OR c.untilLatest IS NULL OR c.untilLatest >= $from)
RETURN type(c) AS type, a.id AS from, b.id AS to, c.id AS id, c.report AS report, c.agency AS agency,
       c.gradingScheme AS gradingScheme, c.sourceGrade AS sourceGrade, c.assessmentGrade AS assessmentGrade,
       c.handling AS handling, c.conditions AS conditions, c.howKnown AS howKnown,
       c.quality AS quality, c.closeness AS closeness,
       c.fromEarliest AS fromEarliest, c.fromLatest AS fromLatest, c.untilLatest AS untilLatest
ORDER BY id
