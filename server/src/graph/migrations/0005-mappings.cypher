// A kind of file that the partnership has described for itself: one node for each version of the description.
CREATE CONSTRAINT mapping_version IF NOT EXISTS FOR (n:Mapping) REQUIRE (n.id, n.version) IS UNIQUE;
