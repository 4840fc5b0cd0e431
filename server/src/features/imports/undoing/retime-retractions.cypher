// Gives retractions and questions that belong to a file ahead of the undoing of another the times of that file.
//
// $heir        the file that they belong to
// $recordedAt  when what it says counts as recorded
// $limit
//
// One row: how many.
CALL () {
  MATCH (n:Record|Report {retractedIn: $heir})
  WHERE n.retractedAt <> $recordedAt
  WITH n LIMIT toInteger($limit)
  SET n.retractedAt = $recordedAt
  RETURN count(*) AS done
  UNION ALL
  MATCH ()-[n:{{stated types}} {retractedIn: $heir}]->()
  WHERE n.retractedAt <> $recordedAt
  WITH n LIMIT toInteger($limit)
  SET n.retractedAt = $recordedAt
  RETURN count(*) AS done
  UNION ALL
  MATCH (n:Proposal {import: $heir})
  WHERE n.recordedAt <> $recordedAt
  WITH n LIMIT toInteger($limit)
  SET n.recordedAt = $recordedAt
  RETURN count(*) AS done
}
RETURN sum(done) AS done
