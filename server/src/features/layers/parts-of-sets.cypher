// What some sets of a layer are made of.
//
// $sets  ids of sets that the reader may see
// $kind  which sort of part
// $scope
//
// One row a part, with all that is kept of it, in the order of their names.
UNWIND $sets AS id
MATCH (s:LayerSet {id: id})
WHERE {{visible s}}
MATCH (s)<-[:PART_OF]-(p:LayerPart {kind: $kind})
RETURN s.id AS set, properties(p) AS part
ORDER BY set, p.key
