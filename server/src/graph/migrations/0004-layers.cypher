// What is drawn behind people and places: sets of boundaries and of counts, each brought in by one file. Of the sets in one
// slot (the wards; one force's month) the newest that a reader may see is the one that is drawn.
CREATE CONSTRAINT layer_set_id IF NOT EXISTS FOR (n:LayerSet) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT layer_part_id IF NOT EXISTS FOR (n:LayerPart) REQUIRE n.id IS UNIQUE;
CREATE INDEX layer_set_layer IF NOT EXISTS FOR (n:LayerSet) ON (n.layer);
CREATE INDEX layer_set_import IF NOT EXISTS FOR (n:LayerSet) ON (n.import);
CREATE INDEX layer_part_import IF NOT EXISTS FOR (n:LayerPart) ON (n.import);
