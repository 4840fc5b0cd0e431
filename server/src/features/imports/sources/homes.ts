const HOME_TYPE =
  /\b(flats?|apartments?|bedsit|(?<!(?:public|coffee|tea|opera) )house|home|homes|hmo|hostel|placement|refuge|address|dwelling|residence|residential|bungalow|maisonette|caravan|accommodation|foster|lodging)/i
/** "mate's flat", "Flat 3, 12 Kiln Road": what is said where no type is given. */
const HOME_WORDS =
  /\b(flat|apartment|bedsit|hostel|placement|refuge|home address|bungalow|maisonette)\b|['’]s (house|home|place|mum|dad|nan)\b/i

/** Does somebody live there, by the kind of place that a source gives, or else by its words? */
export function isHomeBy(placeType: string, ...words: readonly string[]): boolean {
  if (HOME_TYPE.test(placeType)) return true
  return placeType === '' && words.some((one) => HOME_WORDS.test(one))
}
