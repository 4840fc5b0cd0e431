// Notes that the invented story has been brought in, so that a later start leaves it as people have made it.
//
// No row.
MATCH (schema:Schema {id: 'schema'})
SET schema.hasStory = true
