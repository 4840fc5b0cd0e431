// The rows that one import wrote or replaced a part of, page by page in the order of their keys, however many there are.
CREATE INDEX record_import_key IF NOT EXISTS FOR (n:Record) ON (n.import, n.key);
CREATE INDEX record_retracted_key IF NOT EXISTS FOR (n:Record) ON (n.retractedIn, n.key);
CREATE INDEX report_import_key IF NOT EXISTS FOR (n:Report) ON (n.import, n.key);
CREATE INDEX report_retracted_key IF NOT EXISTS FOR (n:Report) ON (n.retractedIn, n.key);
{{each stated type}}
CREATE INDEX type_import_key IF NOT EXISTS FOR ()-[c:TYPE]-() ON (c.import, c.key);
{{each stated type}}
CREATE INDEX type_retracted_key IF NOT EXISTS FOR ()-[c:TYPE]-() ON (c.retractedIn, c.key);
