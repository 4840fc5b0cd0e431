import { createSpotlight } from '@mantine/spotlight'

/** The one palette of the page, and how to open and close it. */
export const [paletteStore, palette] = createSpotlight()

export const PALETTE_LIST = 'palette-answers'

/**
 * Puts the first answer under Enter. Spotlight does so when the words change, but ours come a moment later; it keeps
 * its mark in the page itself, so that is where it has to be set.
 */
export function markFirst() {
  const list = document.getElementById(PALETTE_LIST)
  for (const marked of list?.querySelectorAll('[data-selected]') ?? [])
    marked.removeAttribute('data-selected')
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  paletteStore.setState({ ...paletteStore.getState(), selected: 0 })
}
