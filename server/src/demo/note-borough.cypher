// Notes which borough this database shows, or is to show.
//
// $ends     the day on which it ends
// $files    the bytes of its files, in their order
// $leaving  the bytes of the files of the borough before it, until they are gone
//
// No row.
MERGE (d:Demonstration {id: 'borough'})
SET d.ends = $ends, d.files = $files, d.leaving = $leaving
