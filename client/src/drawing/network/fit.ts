import type { Core } from 'cytoscape'

const LEGIBLE = 9
const MOST_LABELLED = 150

/** Everything in sight, nobody enlarged beyond legible, and names that can be read at the size that this gives. */
export function fitAll(cy: Core) {
  cy.fit(undefined, 26)
  if (cy.zoom() > 1.25) {
    cy.zoom(1.25)
    cy.center()
  }
  cy.scratch('fitted', cy.zoom())
  sizeLabels(cy)
}

/** Names grow as the picture shrinks, up to where they would cover one another. In big pictures they rest instead. */
export function sizeLabels(cy: Core) {
  const zoom: unknown = cy.scratch('fitted')
  if (typeof zoom !== 'number' || cy.nodes().length > MOST_LABELLED) return
  const size = Math.min(16.5, Math.max(13, LEGIBLE / zoom))
  const width = `${Math.round(size * 9)}px`
  cy.batch(() => {
    cy.nodes('[!isCentre]').style({ 'font-size': size, 'text-max-width': width })
    cy.nodes('[?isCentre]').style({ 'font-size': size + 2 })
  })
}
