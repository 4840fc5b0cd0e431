// Writes a list of nothing, which the files of a large store cannot say, on whatever is marked for it.
//
// $label     marks those that are to have it, and is taken away
// $property  the list
// $none      a list of nothing
//
// No rows.
MATCH (n:$($label))
CALL (n) {
  SET n[$property] = $none
  REMOVE n:$($label)
} IN TRANSACTIONS OF 20000 ROWS
