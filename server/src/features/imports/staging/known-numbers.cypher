// Which of some register numbers are known here: a record that the reader may see gives them.
//
// $keys  'register|value'
// $scope
//
// One row a number that is.
UNWIND $keys AS key
MATCH (:Identifier {key: key})<-[:IDENTIFIED_BY]-(r:Record)
WHERE {{visible r}}
RETURN DISTINCT key
