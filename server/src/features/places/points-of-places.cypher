// Where some places are, as visible records say, and all that tells whether one is somebody's home.
//
// $ids  places
// $scope
//
// One row a visible place: the point that the newest visible record gives; and what any published record calls it,
// hidden ones too. That a place is somebody's home counts for everyone, even where the record that says so is hidden:
// otherwise it would be shown to just those who do not know what it is. None of the latter reaches a reader; only the
// absence of the place does.
UNWIND $ids AS id
MATCH (place:Subject {id: id})
CALL (place) {
  MATCH (place)<-[:ABOUT]-(r:Record)
  WHERE NOT r.import IN $scope.hiddenImports AND (r.retractedAt IS NULL OR r.retractedIn IN $scope.hiddenImports)
  RETURN collect(DISTINCT {isAddress: 'address' IN r.markings, placeType: r.placeType, name: r.name,
                           knownAs: r.knownAs, address: r.address}) AS called
}
WITH place, called, COLLECT {
  MATCH (place)<-[:ABOUT]-(r:Record)
  WHERE r.longitude IS NOT NULL AND r.latitude IS NOT NULL AND {{visible r}}
  WITH r.longitude AS longitude, r.latitude AS latitude, r.recordedAt AS recordedAt, min(r.id) AS record
  RETURN {longitude: longitude, latitude: latitude}
  ORDER BY recordedAt DESC, record LIMIT 1
} AS points
WHERE size(points) > 0
RETURN place.id AS id, points[0] AS point, called
