// Where some places are, as visible records say, and all that tells whether one is somebody's home.
//
// $ids  places
// $scope
//
// One row a visible place: the points that its visible records give, the newest first; and what any published record
// calls it, hidden ones too. That a place is somebody's home counts for everyone, even where the record that says so
// is hidden: otherwise it would be shown to just those who do not know what it is. None of the latter reaches a
// reader; only the absence of the place does.
UNWIND $ids AS id
MATCH (place:Subject {id: id})
WITH place, COLLECT {
  MATCH (place)<-[:ABOUT]-(r:Record)
  WHERE {{visible r}} AND r.longitude IS NOT NULL AND r.latitude IS NOT NULL
  WITH r ORDER BY r.recordedAt DESC, r.id
  WITH r.longitude AS longitude, r.latitude AS latitude, collect(r.recordedAt)[0] AS newest, collect(r.id)[0] AS first
  RETURN {longitude: longitude, latitude: latitude} ORDER BY newest DESC, first
} AS points
WHERE size(points) > 0
RETURN place.id AS id, points, COLLECT {
  MATCH (place)<-[:ABOUT]-(said:Record)
  WHERE said.retractedAt IS NULL AND NOT said.import IN $scope.hiddenImports
  RETURN DISTINCT {isAddress: 'address' IN said.markings, placeType: said.placeType, name: said.name,
                   knownAs: said.knownAs, address: said.address}
} AS called
