// Some reports with their words, and whom and what each is about.
//
// $ids              reports
// $personalSources  ways of knowing whose source is a child or an identifiable person
// $scope
//
// One row a visible report: what it says, and the subjects and events of the visible records that came with it, people
// first. Where the source is a person, reference and words go only to the agency that holds it.
UNWIND $ids AS id
MATCH (said:Report {id: id})
WITH id, head(collect(said)) AS rep
WHERE {{visible rep}}
CALL (rep) {
  MATCH (r:Record)
  WHERE r.key STARTS WITH rep.key + '|'
  RETURN collect(r) AS records
}
WITH rep, COLLECT {
  UNWIND records AS r
  WITH r, head([(r)-[:ABOUT]->(about:Subject|Event) | about]) AS x
  WHERE {{visible r}}
  WITH x, head([label IN labels(x) WHERE NOT label IN ['Subject', 'Event']]) AS kind, r.key AS key, x:Event AS isEvent,
       r.title AS title, r.summary AS summary
  ORDER BY key
  WITH x, kind, isEvent, head(collect(title)) AS title, head(collect(summary)) AS summary, min(key) AS key
  RETURN {id: x.id, kind: kind, isEvent: isEvent, title: title, summary: summary}
  ORDER BY CASE kind WHEN 'Person' THEN 0 ELSE 1 END, key
} AS about, coalesce(rep.howKnown IN $personalSources AND NOT rep.agency IN $scope.agencies, false) AS isWithheld
RETURN rep {.*, isSourceWithheld: isWithheld, reference: CASE WHEN isWithheld THEN null ELSE rep.reference END,
            narrative: CASE WHEN isWithheld THEN null ELSE rep.narrative END} AS report, about
