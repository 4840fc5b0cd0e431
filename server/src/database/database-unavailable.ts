/** No database could be had. The message is for the person who started us, and says what to do. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
}

/** Another process already works on this data folder; two at once would damage it. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse'
}

/** The words of whatever was thrown, for a message to a person. */
export function reason(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault)
}

/** The system's code of a failed file or process call, such as `ENOENT`; undefined for anything else. */
export function systemCode(fault: unknown): string | undefined {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
  return typeof code === 'string' ? code : undefined
}
