// The events that some events follow, or that follow them.
//
// $ids  events, each known to be visible
// $scope
//
// One row a pair: `later` follows `earlier`. The other one of a pair is visible too.
UNWIND $ids AS id
MATCH (one:Event {id: id})-[f:FOLLOWS]-(other:Event)
WITH f, other
WHERE {{visible f}}
WITH DISTINCT startNode(f) AS later, endNode(f) AS earlier, other
WHERE {{visible subject other}}
RETURN DISTINCT later.id AS later, earlier.id AS earlier
ORDER BY later, earlier
