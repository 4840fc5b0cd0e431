// Who is the same as whom, by decision. `pair` is the two standing subjects that a question or a decision is about.
CREATE CONSTRAINT identity_decision_id IF NOT EXISTS FOR (n:IdentityDecision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT joined_subject_id IF NOT EXISTS FOR (n:JoinedSubject) REQUIRE n.id IS UNIQUE;
CREATE INDEX joined_subject_standing IF NOT EXISTS FOR (n:JoinedSubject) ON (n.standing);
CREATE INDEX identity_decision_left IF NOT EXISTS FOR (n:IdentityDecision) ON (n.left);
CREATE INDEX identity_decision_right IF NOT EXISTS FOR (n:IdentityDecision) ON (n.right);
CREATE INDEX identity_decision_pair IF NOT EXISTS FOR (n:IdentityDecision) ON (n.pair);
CREATE INDEX identity_decision_at IF NOT EXISTS FOR (n:IdentityDecision) ON (n.recordedAt);
CREATE INDEX proposal_pair IF NOT EXISTS FOR (n:Proposal) ON (n.pair);
CREATE INDEX record_born IF NOT EXISTS FOR (n:Record) ON (n.bornEarliest);
CREATE INDEX record_identified IF NOT EXISTS FOR (n:Record) ON (n.identified);

MATCH (p:Proposal) WHERE p.pair IS NULL
CALL (p) { SET p.pair = p.left + '|' + p.right } IN TRANSACTIONS OF 10000 ROWS;
