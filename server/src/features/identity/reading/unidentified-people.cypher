// People whom no visible record identifies, those heard of last first.
//
// $words     what must stand in a name, other name, description or index, folded; null for all
// $agency    whose records speak of them; null for all
// $since     heard of on or after this day; null for all
// $lastDay, $lastId  the person before the first one wanted
// $limit
// $scope
//
// One row a person: id, and the last day that a visible record was written down on.
MATCH (r:Record {identified: false})-[:ABOUT]->(s:Person)
WHERE {{visible r}}
WITH DISTINCT s
WHERE NOT EXISTS {
  MATCH (s)<-[:ABOUT]-(known:Record)
  WHERE coalesce(known.identified, true) AND {{visible known}}
}
CALL (s) {
  MATCH (s)<-[:ABOUT]-(o:Record)
  WHERE {{visible o}}
  OPTIONAL MATCH (rep:Report {id: o.report})
  WHERE {{visible rep}}
  RETURN max(coalesce(o.recordedOn, rep.recordedOn, left(o.recordedAt, 10))) AS last, collect(o) AS records
}
WITH s, last, records
WHERE (last < $lastDay OR (last = $lastDay AND s.id > $lastId)) AND ($since IS NULL OR last >= $since)
  AND ($agency IS NULL OR any(o IN records WHERE o.agency = $agency))
  AND ($words IS NULL OR any(o IN records WHERE any(said IN [o.name, o.description] + coalesce(o.knownAs, []) + coalesce(o.references, [])
       WHERE toLower(said) CONTAINS $words)))
RETURN s.id AS id, last
ORDER BY last DESC, id
LIMIT toInteger($limit)
