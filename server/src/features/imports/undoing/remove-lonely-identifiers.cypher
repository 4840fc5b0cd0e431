// Removes those of some register numbers that no record gives any more.
//
// $keys  'register|value'
//
// No rows.
UNWIND $keys AS key
MATCH (i:Identifier {key: key})
WHERE NOT EXISTS { (i)<-[:IDENTIFIED_BY]-() }
DELETE i
