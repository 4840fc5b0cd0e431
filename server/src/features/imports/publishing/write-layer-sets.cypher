// Writes sets of a layer, which nobody sees before their import is published. Run again it writes the same.
//
// $sets  all properties, the id among them
//
// No rows.
UNWIND $sets AS set
MERGE (s:LayerSet {id: set.id})
SET s = set
