// What the places of some events are called by any published record, hidden ones too: to tell whether one is a home.
//
// $ids  events, each known to be visible
// $scope
//
// One row an event and role of a place. That a place is somebody's home counts for everyone, even where the record that
// says so is hidden: otherwise it would be shown as a point to just those who do not know what it is. No row of this
// reaches a reader; only the absence of a point does.
UNWIND $ids AS id
MATCH (e:Event {id: id})
WHERE {{visible subject e}}
MATCH (e)-[p:HAS_PLACE]->(:Subject)<-[:ABOUT]-(r:Record)
WHERE (r.retractedAt IS NULL OR r.retractedIn IN $scope.hiddenImports) AND NOT r.import IN $scope.hiddenImports
RETURN id AS event, p.role AS role,
       collect(DISTINCT {isAddress: 'address' IN r.markings, placeType: r.placeType, name: r.name,
                         knownAs: r.knownAs, address: r.address}) AS places
