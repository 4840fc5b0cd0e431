// Is the database there, and has it been migrated?
//
// One row: schema version (null before the first migration) and version of the database.
CALL dbms.components() YIELD name, versions
WITH head(collect(versions[0])) AS database
OPTIONAL MATCH (schema:Schema {id: 'schema'})
RETURN schema.version AS version, database
