// Removes the accounts of the demonstration and ends their sessions.
//
// $usernames  of the demonstration
//
// No row.
MATCH (account:Account {isDemo: true})
WHERE account.username IN $usernames
OPTIONAL MATCH (s:Session {username: account.username})
DELETE s, account
