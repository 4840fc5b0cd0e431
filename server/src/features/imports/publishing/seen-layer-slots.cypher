// In which slots of layers a set is there already, as far as the reader may see it.
//
// $layer
// $slots
// $importId  the import whose own sets do not count
// $scope
//
// One row a slot.
MATCH (s:LayerSet {layer: $layer})
WHERE s.slot IN $slots AND s.import <> $importId AND {{visible s}}
RETURN DISTINCT s.slot AS slot
