// Roughly how many subjects lie within two steps of each of some people: who is worth opening as a centre.
//
// $ids    people
// $scope
//
// One row a person: how many. The app's own answer decides afterwards; this only saves opening everybody.
UNWIND $ids AS id
MATCH (centre:Subject {id: id})
CALL (centre) {
  MATCH (centre)-[c:{{claim types}}]-(n)
  WHERE {{visible c}}
  RETURN collect(DISTINCT n) AS near
}
CALL (near) {
  UNWIND near AS door
  WITH door
  WHERE NOT door:School AND NOT door:Organisation
  MATCH (door)-[c:{{claim types}}]-(n)
  WHERE {{visible c}}
  RETURN count(DISTINCT n) AS size
}
RETURN id, size
