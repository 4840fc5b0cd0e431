// Has the invented story been brought in, and is there anything else?
//
// One row.
OPTIONAL MATCH (schema:Schema {id: 'schema'})
RETURN coalesce(schema.hasStory, false) AS isThere, EXISTS { MATCH (:Subject) } AS hasOther
