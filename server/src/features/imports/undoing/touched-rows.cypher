// Rows of which one import wrote or replaced a part.
//
// $importId
// $after     the last row of the page before
// $limit
//
// One row a row, in order: what the keys of its parts begin with, and whether it is (also) the report of that key.
CALL () {
  MATCH (n:Record) WHERE n.import = $importId AND n.key > $after RETURN n.key AS key, false AS isReport
  UNION MATCH (n:Record) WHERE n.retractedIn = $importId AND n.key > $after RETURN n.key AS key, false AS isReport
  UNION MATCH ()-[n:{{stated types}}]->() WHERE n.import = $importId AND n.key > $after RETURN n.key AS key, false AS isReport
  UNION MATCH ()-[n:{{stated types}}]->() WHERE n.retractedIn = $importId AND n.key > $after RETURN n.key AS key, false AS isReport
  UNION MATCH (n:Report) WHERE n.import = $importId AND n.key + '|' > $after RETURN n.key + '|' AS key, true AS isReport
  UNION MATCH (n:Report) WHERE n.retractedIn = $importId AND n.key + '|' > $after RETURN n.key + '|' AS key, true AS isReport
}
WITH left(key, size(key) - size(last(split(key, '|')))) AS prefix, isReport
WHERE prefix > $after
WITH prefix, max(CASE WHEN isReport THEN 1 ELSE 0 END) = 1 AS isReport
RETURN prefix, isReport
ORDER BY prefix
LIMIT toInteger($limit)
