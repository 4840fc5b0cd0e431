// Before any schema is made: Zod would try whether it may compile its checks. Our content security policy says no, and
// would report the try. It must come first, and a module of ours would come after the chunk that makes the schemas.
globalThis.__zod_globalConfig = { jitless: true }
