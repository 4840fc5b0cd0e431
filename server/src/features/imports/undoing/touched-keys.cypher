// Keys of what one import wrote or replaced.
//
// $importId
// $after     key of the last row of the page before
// $limit
//
// One row a key, in order, with what it is a key of.
CALL () {
  MATCH (n:Record) WHERE n.import = $importId AND n.key > $after RETURN n.key AS key, 'row' AS sort
  UNION MATCH (n:Record) WHERE n.retractedIn = $importId AND n.key > $after RETURN n.key AS key, 'row' AS sort
  UNION MATCH ()-[n:{{stated types}}]->() WHERE n.import = $importId AND n.key > $after RETURN n.key AS key, 'row' AS sort
  UNION MATCH ()-[n:{{stated types}}]->() WHERE n.retractedIn = $importId AND n.key > $after RETURN n.key AS key, 'row' AS sort
  UNION MATCH (n:Report) WHERE n.import = $importId AND n.key > $after RETURN n.key AS key, 'report' AS sort
  UNION MATCH (n:Report) WHERE n.retractedIn = $importId AND n.key > $after RETURN n.key AS key, 'report' AS sort
}
RETURN key, sort
ORDER BY key, sort
LIMIT toInteger($limit)
