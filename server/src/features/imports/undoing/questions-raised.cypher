// Questions that an import raised, page by page, with what they rest on.
//
// $importId
// $after     id of the last question of the page before
// $limit     questions of a page
//
// One row a question and stated subject of it: records of the import that it may have come from, and whether another file says
// anything of that subject, within the markings of the question.
MATCH (p:Proposal {import: $importId})
WHERE p.id > $after
WITH p ORDER BY p.id LIMIT toInteger($limit)
MATCH (p)-[:BETWEEN]->(s:Subject)
RETURN p.id AS id,
       COLLECT {
         MATCH (s)<-[by:ABOUT|STATED_ABOUT]-(r:Record)
         WHERE (type(by) = 'STATED_ABOUT' OR r.statedAbout IS NULL)
           AND r.import = $importId AND r.retractedAt IS NULL AND all(marking IN r.markings WHERE marking IN p.markings)
         RETURN r.id
       } AS own,
       EXISTS {
         MATCH (s)<-[by:ABOUT|STATED_ABOUT]-(o:Record)
         WHERE (type(by) = 'STATED_ABOUT' OR o.statedAbout IS NULL)
           AND o.import <> $importId AND (o.retractedAt IS NULL OR o.retractedIn = $importId)
           AND all(marking IN o.markings WHERE marking IN p.markings)
       } AS hasOther
ORDER BY id
