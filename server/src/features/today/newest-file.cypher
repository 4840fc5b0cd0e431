// When the newest file of a kind was published of which the reader can see anything.
//
// $source
// $scope
//
// One row: when; none where there is no such file, or nothing of it is for this reader.
MATCH (i:Import {status: 'published'})
WHERE i.source = $source
WITH i ORDER BY i.publishedAt DESC
CALL (i) {
  MATCH (found:Record {import: i.id})
  WITH found
  WHERE {{visible found}}
  RETURN found LIMIT 1
}
RETURN i.publishedAt AS publishedAt
LIMIT 1
