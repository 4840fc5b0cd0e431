// Joins records to the register numbers that they give in full.
//
// $rows  {id, key}: a record and 'register|value'
//
// No rows.
UNWIND $rows AS row
MATCH (r:Record {id: row.id})
MERGE (i:Identifier {key: row.key})
MERGE (r)-[:IDENTIFIED_BY]->(i)
