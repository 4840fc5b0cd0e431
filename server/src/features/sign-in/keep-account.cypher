// Makes a local account, or changes the one of that name.
//
// $account   username, name, role, agency, markings, localities, isDisabled
// $password  sealed; null leaves the one there is
// $isDemo    made for a demonstration
// $endSessions  sign out whoever is signed in with it
//
// No row.
MERGE (account:Account {username: $account.username})
SET account += $account, account.password = coalesce($password, account.password), account.isDemo = $isDemo
WITH account
OPTIONAL MATCH (s:Session {username: account.username})
WHERE $endSessions
DELETE s
