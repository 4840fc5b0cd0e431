// Takes over a request whose holder has ended without an answer: the server died while it was carried out.
//
// $id
// $gone    the holder that has ended
// $holder  who carries it out now
//
// One row, or none if somebody else was quicker.
MATCH (once:SentOnce {id: $id})
WHERE once.holder = $gone AND once.answer IS NULL
SET once.holder = $holder
RETURN once.id AS id
