// The account that someone signs in to.
//
// $username  as typed, in lower case
//
// One row: its sealed password and whether it is closed.
MATCH (account:Account {username: $username})
RETURN account {.username, .name, .role, .agency, .markings, .localities, .isDisabled} AS account,
       account.password AS password
