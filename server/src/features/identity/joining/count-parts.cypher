// How much would change hands if some stated subjects stood for themselves, or had others stand for them.
//
// $rows  {stated, standing}
//
// One row: records, claims and participations that are elsewhere now.
UNWIND $rows AS row
OPTIONAL MATCH (now:JoinedSubject {id: row.stated})
WITH row, coalesce(now.standing, row.stated) AS home
WHERE home <> row.standing
MATCH (s:Subject {id: home})
CALL (row, s) {
  MATCH (s)<-[:ABOUT]-(r:Record)
  WHERE coalesce(r.statedAbout, s.id) = row.stated
  RETURN count(r) AS records
}
CALL (row, s) {
  MATCH (s)-[c:{{stated types}}]-()
  WHERE c.statedFrom = row.stated OR c.statedTo = row.stated
  RETURN count(c) AS claims
}
RETURN sum(records) + sum(claims) AS parts
