// How many of what is counted lie in each part of some sets together.
//
// $sets  ids of sets that the reader may see
// $kind  'cell' or 'lsoa'
// $type  one type, or null for all
// $scope
//
// One row a part and type: `place` is the cell or the code, with the sum over all sets.
UNWIND $sets AS id
MATCH (s:LayerSet {id: id})
WHERE {{visible s}}
MATCH (s)<-[:PART_OF]-(p:LayerPart {kind: $kind})
WHERE $type IS NULL OR p.type = $type
RETURN p.place AS place, max(p.name) AS name, p.type AS type, sum(p.count) AS count
ORDER BY place, type
