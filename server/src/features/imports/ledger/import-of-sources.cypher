// One file brought in, if it is of one of some sources.
//
// $sources  sources whose every marking the reader holds
// $id       the import
//
// One row when it is, with all that is written down of it.
MATCH (i:Import {id: $id})
WHERE i.source IN $sources
RETURN properties(i) AS entry
