// The account behind a session, and the files that nobody may see the rows of yet.
//
// $username  of the session
//
// One row: the account (null when there is none) and the ids of imports that are not published.
OPTIONAL MATCH (account:Account {username: $username})
RETURN CASE WHEN account IS NULL THEN null ELSE account {.username, .name, .role, .agency, .markings, .localities, .isDisabled} END AS account,
       COLLECT { MATCH (i:Import) WHERE i.status IN ['reading', 'staged', 'publishing', 'interrupted', 'undoing', 'failed'] RETURN i.id } AS hiddenImports
