// Every event that the reader may see.
//
// $scope
//
// One row an event: its id.
MATCH (e:Event)
WHERE {{visible subject e}}
RETURN e.id AS id
ORDER BY id
