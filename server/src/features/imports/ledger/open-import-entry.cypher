// Writes down that a file is being brought in.
//
// $props  {id, source, agency, fileName, by, byUsername, startedAt, status, …}
//
// No rows.
CREATE (i:Import)
SET i = $props
