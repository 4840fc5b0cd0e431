// The records of one import, page by page in the order of their ids, however many others there are.
CREATE INDEX record_import_id IF NOT EXISTS FOR (n:Record) ON (n.import, n.id);
