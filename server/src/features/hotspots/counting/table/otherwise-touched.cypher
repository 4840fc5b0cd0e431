// What one file has touched without a record of its own about it: it has replaced the record that there was, or written or
// replaced a place of an event or somebody's part in it.
//
// $importId
//
// One row each.
CALL () {
  MATCH (r:Record {retractedIn: $importId})-[:ABOUT]->(about:Subject|Event)
  RETURN about
  UNION
  MATCH (about:Event)-[p:HAS_PLACE]->() WHERE p.import = $importId
  RETURN about
  UNION
  MATCH (about:Event)-[p:HAS_PLACE]->() WHERE p.retractedIn = $importId
  RETURN about
  UNION
  MATCH (about:Event)<-[p:TOOK_PART_IN]-() WHERE p.import = $importId
  RETURN about
  UNION
  MATCH (about:Event)<-[p:TOOK_PART_IN]-() WHERE p.retractedIn = $importId
  RETURN about
}
WITH about
WHERE NOT EXISTS { MATCH (about)<-[:ABOUT]-(r:Record) WHERE r.import = $importId }
RETURN about.id AS id, labels(about) AS labels
