// Keys of what one import wrote or replaced. Each sort is asked for the next of its own in the order of its index, which is
// by import (or retractedIn) and key: so a page takes as long as its keys, however many are left.
//
// $importId
// $after     the last key of the page before
// $limit     keys of a page
//
// One row a key, in order, and whether it is that of a report. A key may come twice.
CALL () {
  MATCH (n:Record) USING INDEX n:Record(import, key) WHERE n.import = $importId AND n.key > $after
  RETURN n.key AS key, false AS isReport ORDER BY n.import, n.key LIMIT toInteger($limit)
  UNION ALL MATCH (n:Record) USING INDEX n:Record(retractedIn, key) WHERE n.retractedIn = $importId AND n.key > $after
  RETURN n.key AS key, false AS isReport ORDER BY n.retractedIn, n.key LIMIT toInteger($limit)
  UNION ALL MATCH (n:Report) USING INDEX n:Report(import, key) WHERE n.import = $importId AND n.key > $after
  RETURN n.key AS key, true AS isReport ORDER BY n.import, n.key LIMIT toInteger($limit)
  UNION ALL MATCH (n:Report) USING INDEX n:Report(retractedIn, key) WHERE n.retractedIn = $importId AND n.key > $after
  RETURN n.key AS key, true AS isReport ORDER BY n.retractedIn, n.key LIMIT toInteger($limit)
  {{each stated type}} UNION ALL MATCH ()-[n:TYPE]->() USING INDEX n:TYPE(import, key) WHERE n.import = $importId AND n.key > $after RETURN n.key AS key, false AS isReport ORDER BY n.import, n.key LIMIT toInteger($limit)
  {{each stated type}} UNION ALL MATCH ()-[n:TYPE]->() USING INDEX n:TYPE(retractedIn, key) WHERE n.retractedIn = $importId AND n.key > $after RETURN n.key AS key, false AS isReport ORDER BY n.retractedIn, n.key LIMIT toInteger($limit)
}
RETURN key, isReport
ORDER BY key
LIMIT toInteger($limit)
