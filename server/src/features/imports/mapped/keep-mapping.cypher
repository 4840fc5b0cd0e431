// Writes down one version of a description of a file, unless that version is there already.
//
// $id
// $version
// $props    {id, version, json, by, byUsername, savedAt, token}
//
// One row: whether it is this one that was written, now or by an earlier try of the same request.
MERGE (m:Mapping {id: $id, version: toInteger($version)})
ON CREATE SET m = $props, m.version = toInteger($version)
RETURN m.token = $props.token AS isMine
