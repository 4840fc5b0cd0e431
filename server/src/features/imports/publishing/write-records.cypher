// Writes versions of records, each about its subject: the one that stands for it by decision, if another does. Run again it
// writes the same.
//
// $rows  {id, supersedes, props, kind, subject}
//
// No rows.
UNWIND $rows AS row
OPTIONAL MATCH (joined:JoinedSubject {id: row.subject})
WITH row, coalesce(joined.standing, row.subject) AS standing
MERGE (s:Subject {id: standing})
ON CREATE SET s:$(row.kind)
MERGE (r:Record {id: row.id})
SET r += row.props, r.supersedes = row.supersedes,
    r.statedAbout = CASE WHEN standing = row.subject THEN null ELSE row.subject END,
    r.point = CASE WHEN row.props.longitude IS NULL THEN null
                   ELSE point({longitude: row.props.longitude, latitude: row.props.latitude}) END
MERGE (r)-[:ABOUT]->(s)
WITH row, r
WHERE r.statedAbout IS NOT NULL
MERGE (stated:Subject {id: row.subject})
ON CREATE SET stated:$(row.kind)
MERGE (r)-[:STATED_ABOUT]->(stated)
