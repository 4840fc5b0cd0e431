// Does the database have Graph Data Science? Without it analysis says so, and all else works.
//
// One row: how many of its procedures of that name there are.
SHOW PROCEDURES YIELD name
WHERE name = 'gds.version'
RETURN count(*) AS found
