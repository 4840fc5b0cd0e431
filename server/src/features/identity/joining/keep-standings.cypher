// Writes down which subject stands for each of some stated ones; nothing where it stands for itself.
//
// $rows  {stated, standing}
//
// No rows.
UNWIND $rows AS row
MERGE (j:JoinedSubject {id: row.stated})
SET j.standing = row.standing
WITH j
WHERE j.standing = j.id
DELETE j
