// What was asked for under an Idempotency-Key, and its answer, for a day.
CREATE CONSTRAINT sent_once_id IF NOT EXISTS FOR (n:SentOnce) REQUIRE n.id IS UNIQUE;
CREATE INDEX sent_once_expires IF NOT EXISTS FOR (n:SentOnce) ON (n.expiresAt);
