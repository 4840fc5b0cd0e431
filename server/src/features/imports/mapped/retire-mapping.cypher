// Retires a description of a file, if this version of it is the newest.
//
// $id
// $version
// $at
// $by
//
// One row when it was so, else none.
MATCH (m:Mapping {id: $id, version: toInteger($version)})
WHERE NOT EXISTS { MATCH (newer:Mapping {id: $id}) WHERE newer.version > $version }
SET m.retiredAt = coalesce(m.retiredAt, $at), m.retiredBy = coalesce(m.retiredBy, $by)
RETURN m.id AS id
