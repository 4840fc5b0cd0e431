// Writes versions of records that are about something that happened. Run again it writes the same.
//
// $rows  {id, supersedes, props, kind, subject}
//
// No rows.
UNWIND $rows AS row
MERGE (e:Event {id: row.subject})
ON CREATE SET e:$(row.kind)
MERGE (r:Record {id: row.id})
SET r += row.props, r.supersedes = row.supersedes,
    r.point = CASE WHEN row.props.longitude IS NULL THEN null
                   ELSE point({longitude: row.props.longitude, latitude: row.props.latitude}) END
MERGE (r)-[:ABOUT]->(e)
