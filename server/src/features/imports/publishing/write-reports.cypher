// Writes versions of reports. Run again it writes the same.
//
// $rows  {id, supersedes, props}
//
// No rows.
UNWIND $rows AS row
MERGE (rep:Report {id: row.id})
SET rep += row.props, rep.supersedes = row.supersedes
