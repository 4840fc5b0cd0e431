// What places are called by any published record, hidden ones too, and where: to tell which may never be on a map.
//
// $scope
//
// One row a place. Nothing of this reaches a reader; only the absence of a point does.
MATCH (r:Record)
WHERE r.kind IN ['Location', 'School'] AND NOT r.import IN $scope.hiddenImports
  AND (r.retractedAt IS NULL OR r.retractedIn IN $scope.hiddenImports)
MATCH (r)-[:ABOUT]->(place:Subject)
RETURN place.id AS id,
       collect(DISTINCT {isAddress: 'address' IN r.markings, placeType: r.placeType, name: r.name,
                         knownAs: r.knownAs, address: r.address}) AS called,
       collect(DISTINCT CASE WHEN r.longitude IS NULL THEN null
                             ELSE {longitude: r.longitude, latitude: r.latitude} END) AS points
