// Says of versions of claims that they hold no longer. Readers go by it only once the file that says so is published.
//
// $ids        versions
// $at         when
// $importId   the file that replaces them
//
// No rows.
UNWIND $ids AS id
MATCH ()-[c:{{stated types}} {id: id}]->()
SET c.retractedAt = $at, c.retractedIn = $importId
