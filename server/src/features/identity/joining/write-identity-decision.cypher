// Writes down a decision on two stated subjects.
//
// $decision  {id, left, right, kind, answer, reason, by, byUsername, agency, recordedAt, markings, locality}
//
// No rows. Of no file, so that no file's undoing hides it.
CREATE (d:IdentityDecision)
SET d = $decision, d.import = 'decision'
