// Writes what sets of a layer are made of. Run again it writes the same.
//
// $parts  {id, set, props}
//
// No rows.
UNWIND $parts AS part
MATCH (s:LayerSet {id: part.set})
MERGE (p:LayerPart {id: part.id})
SET p += part.props
MERGE (p)-[:PART_OF]->(s)
