// The sets of a layer that are drawn: of each slot the one that was published last, of those that the reader may see.
//
// $layer
// $scope
//
// One row a set, with all that is kept of it.
MATCH (s:LayerSet {layer: $layer})
WHERE {{visible s}}
WITH s ORDER BY s.recordedAt DESC, s.turn DESC, s.id
WITH s.slot AS slot, collect(s)[0] AS newest
RETURN properties(newest) AS set
ORDER BY slot
