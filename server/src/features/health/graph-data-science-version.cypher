// The version of Graph Data Science; only asked where it is installed.
//
// One row.
CALL gds.version() YIELD gdsVersion
RETURN gdsVersion AS version
