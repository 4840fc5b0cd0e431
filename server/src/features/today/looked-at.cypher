// When the holder of an account last said that they had looked.
//
// $username
//
// One row, or none where there is no such account.
MATCH (account:Account {username: $username})
RETURN account.lookedAt AS lookedAt
