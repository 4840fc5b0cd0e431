// Keeps when the holder of an account looked. Never moves it back.
//
// $username
// $at  when, not later than now
//
// No row.
MATCH (account:Account {username: $username})
WHERE account.lookedAt IS NULL OR account.lookedAt < $at
SET account.lookedAt = $at
