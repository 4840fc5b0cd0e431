// What a reader may see. The only place where it is decided: `{{visible x}}` in a query becomes the first part,
// `{{visible subject x}}` the second, when the server starts. For columns in memory it is written once more, in
// features/hotspots/counting/table/visible-class.ts, and a test holds the two equal.
//
// $scope = {markings, agencies, localities, purpose, asKnownOn, hiddenImports}
//
// A stated thing (claim, participation, record, report) is visible when the reader holds all of its markings, it lies in a locality
// of theirs, it was recorded by the time asked about and not yet retracted then, and its file is published. A
// retraction made by a file that is not published, or is being undone, does not count.
//
// -- stated
(all(visible_marking IN x.markings WHERE visible_marking IN $scope.markings)
 AND (x.locality IS NULL OR '*' IN $scope.localities OR x.locality IN $scope.localities)
 AND x.recordedAt <= $scope.asKnownOn
 AND (x.retractedAt IS NULL OR x.retractedAt > $scope.asKnownOn OR x.retractedIn IN $scope.hiddenImports)
 AND NOT x.import IN $scope.hiddenImports)
//
// A subject, and an event, is visible when at least one of its records is.
//
// -- subject
EXISTS { MATCH (x)<-[:ABOUT]-(visible_record:Record) WHERE {{visible visible_record}} }
