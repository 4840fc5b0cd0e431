// The places and schools that a visible record puts within a part of the map.
//
// $west, $south, $east, $north  degrees
// $stops  'hidden': without what only the register of stops speaks of, and as a bus stop
// $limit
// $scope
//
// One row a place, by the first of the names that visible records give it, then by id.
MATCH (found:Record)
WHERE point.withinBBox(found.point, point({longitude: $west, latitude: $south}), point({longitude: $east, latitude: $north}))
WITH collect(found) AS records
// Found first and judged after: planned as one, the visibility test makes the database look at another index too.
UNWIND records AS found
WITH found
WHERE found.kind IN ['Location', 'School'] AND {{visible found}}
  AND ($stops = 'shown' OR found.source <> 'stops' OR found.placeType <> 'bus stop')
// A subquery, so that the plan goes from each record to its place even when it was made on an empty database.
CALL (found) {
  MATCH (found)-[:ABOUT]->(place:Subject)
  RETURN place
}
WITH place, min(toLower(coalesce(found.name, ''))) AS name
RETURN place.id AS id
ORDER BY name, id
LIMIT toInteger($limit)
