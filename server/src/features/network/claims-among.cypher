// The visible claims among a set of subjects.
//
// $ids           subjects, each known to be visible
// $from, $until  days or null, as in around.cypher
// $personalSources  ways of knowing whose source is a child or an identifiable person: their report is not told
// $scope
//
// One row a subject that claims go out from: a list a claim, in the order of `CLAIM_FIELDS`. Ends are compared as nodes
// and each claim's properties are read once: columns took twice as long.
UNWIND $ids AS id
MATCH (subject:Subject {id: id})
WITH collect(subject) AS subjects
UNWIND subjects AS a
WITH a, COLLECT {
  MATCH (a)-[stored:{{claim types}}]->(b)
  WHERE b IN subjects
  WITH b, type(stored) AS type, properties(stored) AS c
  WHERE {{visible c}}
    AND ($until IS NULL OR c.fromEarliest IS NULL OR c.fromEarliest <= $until)
    AND ($from IS NULL OR c.untilLatest IS NULL OR c.untilLatest >= $from)
  WITH b, type, c, coalesce(c.howKnown IN $personalSources AND NOT c.agency IN $scope.agencies, false) AS isWithheld
  RETURN [type, b.id, c.id, CASE WHEN isWithheld THEN 'withheld ' + c.agency ELSE c.report END, c.agency, c.gradingScheme, c.sourceGrade, c.assessmentGrade, c.handling,
          c.conditions, c.howKnown, c.quality, c.closeness, c.fromEarliest, c.fromLatest, c.untilLatest]
} AS claims
WHERE size(claims) > 0
RETURN a.id AS from, claims
