// What happened, who was part of it and where; and the claims that the vocabulary has gained.
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;

{{each stated type}}
CREATE CONSTRAINT type_id IF NOT EXISTS FOR ()-[c:TYPE]-() REQUIRE c.id IS UNIQUE;
{{each stated type}}
CREATE INDEX type_import IF NOT EXISTS FOR ()-[c:TYPE]-() ON (c.import);
{{each stated type}}
CREATE INDEX type_key IF NOT EXISTS FOR ()-[c:TYPE]-() ON (c.key);
{{each stated type}}
CREATE INDEX type_retracted_in IF NOT EXISTS FOR ()-[c:TYPE]-() ON (c.retractedIn);

// What is still going on: a time missing without a return, an interview without an outcome. Few at any time.
CREATE INDEX record_still_open IF NOT EXISTS FOR (n:Record) ON (n.stillOpen);
CREATE INDEX record_start IF NOT EXISTS FOR (n:Record) ON (n.startEarliest);
CREATE INDEX record_end IF NOT EXISTS FOR (n:Record) ON (n.endEarliest);
CREATE INDEX report_recorded_on IF NOT EXISTS FOR (n:Report) ON (n.recordedOn);

DROP INDEX claim_words IF EXISTS;
CREATE FULLTEXT INDEX claim_words IF NOT EXISTS FOR ()-[c:{{stated types}}]-() ON EACH [c.id, c.report]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
