// Writes versions of records, each about its subject. Run again it writes the same.
//
// $rows  {id, supersedes, props, kind, subject}
//
// No rows.
UNWIND $rows AS row
MERGE (s:Subject {id: row.subject})
ON CREATE SET s:$(row.kind)
MERGE (r:Record {id: row.id})
SET r += row.props, r.supersedes = row.supersedes,
    r.point = CASE WHEN row.props.longitude IS NULL THEN null
                   ELSE point({longitude: row.props.longitude, latitude: row.props.latitude}) END
MERGE (r)-[:ABOUT]->(s)
