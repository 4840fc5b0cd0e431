// What must be unique, and what must be found fast. Community edition has no existence constraints: the writer
// refuses empty markings, and tests/house-rules hold the invariants.
CREATE CONSTRAINT schema_id IF NOT EXISTS FOR (n:Schema) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT subject_id IF NOT EXISTS FOR (n:Subject) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT report_id IF NOT EXISTS FOR (n:Report) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT identifier_key IF NOT EXISTS FOR (n:Identifier) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT import_id IF NOT EXISTS FOR (n:Import) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT proposal_id IF NOT EXISTS FOR (n:Proposal) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT lease_id IF NOT EXISTS FOR (n:Lease) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT account_username IF NOT EXISTS FOR (n:Account) REQUIRE n.username IS UNIQUE;
CREATE CONSTRAINT session_id IF NOT EXISTS FOR (n:Session) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT audit_seq IF NOT EXISTS FOR (n:AuditEntry) REQUIRE n.seq IS UNIQUE;
CREATE CONSTRAINT audit_head IF NOT EXISTS FOR (n:AuditHead) REQUIRE n.id IS UNIQUE;

{{each claim type}}
CREATE CONSTRAINT type_id IF NOT EXISTS FOR ()-[c:TYPE]-() REQUIRE c.id IS UNIQUE;

CREATE INDEX record_key IF NOT EXISTS FOR (n:Record) ON (n.key);
CREATE INDEX record_import IF NOT EXISTS FOR (n:Record) ON (n.import);
CREATE INDEX record_name_key IF NOT EXISTS FOR (n:Record) ON (n.nameKey);
CREATE INDEX record_retracted_in IF NOT EXISTS FOR (n:Record) ON (n.retractedIn);
CREATE INDEX report_key IF NOT EXISTS FOR (n:Report) ON (n.key);
CREATE INDEX report_import IF NOT EXISTS FOR (n:Report) ON (n.import);
CREATE INDEX report_retracted_in IF NOT EXISTS FOR (n:Report) ON (n.retractedIn);
CREATE INDEX import_status IF NOT EXISTS FOR (n:Import) ON (n.status);
CREATE INDEX proposal_import IF NOT EXISTS FOR (n:Proposal) ON (n.import);
CREATE INDEX session_expires IF NOT EXISTS FOR (n:Session) ON (n.expiresAt);
CREATE INDEX audit_username IF NOT EXISTS FOR (n:AuditEntry) ON (n.username);
CREATE INDEX audit_at IF NOT EXISTS FOR (n:AuditEntry) ON (n.at);
{{each claim type}}
CREATE INDEX type_import IF NOT EXISTS FOR ()-[c:TYPE]-() ON (c.import);
{{each claim type}}
CREATE INDEX type_key IF NOT EXISTS FOR ()-[c:TYPE]-() ON (c.key);
{{each claim type}}
CREATE INDEX type_retracted_in IF NOT EXISTS FOR ()-[c:TYPE]-() ON (c.retractedIn);
CREATE POINT INDEX record_point IF NOT EXISTS FOR (n:Record) ON (n.point);

// Names, other names and references of records. Folding: Zoe finds Zoë.
CREATE FULLTEXT INDEX record_words IF NOT EXISTS FOR (n:Record) ON EACH [n.name, n.knownAs, n.references]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

// A claim is pointed at by its id or its report without a search over every type: one keyword index over all types.
CREATE FULLTEXT INDEX claim_words IF NOT EXISTS FOR ()-[c:{{claim types}}]-() ON EACH [c.id, c.report]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};

MERGE (head:AuditHead {id: 'head'}) ON CREATE SET head.seq = 0, head.hash = '';
