// One session that has not ended, the account behind it, and the files that nobody may see the rows of yet. One look,
// because every request begins with it.
//
// $id   hash of the session id
// $now  instant
//
// One row: its data as JSON, the account (null when there is none) and the ids of imports that are not published.
MATCH (s:Session {id: $id})
WHERE s.expiresAt > $now
OPTIONAL MATCH (account:Account {username: s.username})
RETURN s.data AS data,
       CASE WHEN account IS NULL THEN null ELSE account {.username, .name, .role, .agency, .markings, .localities, .isDisabled} END AS account,
       COLLECT { MATCH (i:Import) WHERE i.status IN ['reading', 'staged', 'publishing', 'interrupted', 'undoing', 'failed'] RETURN i.id } AS hiddenImports
