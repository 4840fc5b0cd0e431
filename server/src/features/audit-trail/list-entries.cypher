// Entries of the audit trail, newest first.
//
// $username, $subject, $from, $until  filters; null = any
// $before  only entries with a smaller number; null = from the newest
// $limit
//
// One row an entry.
MATCH (line:AuditEntry)
WHERE line.seq < coalesce($before, 9007199254740991)
  AND ($username IS NULL OR line.username = $username)
  AND ($subject IS NULL OR $subject IN line.subjects)
  AND ($from IS NULL OR line.at >= $from)
  AND ($until IS NULL OR line.at <= $until)
RETURN line {.*} AS line
ORDER BY line.seq DESC
LIMIT toInteger($limit)
