import type { NetworkView } from '@safeground/graph-schema'
import { useEffect, useRef } from 'react'
import { fitAll, sizeLabels } from './fit.ts'
import type { Positions } from './layout.ts'
import { toElements } from './to-elements.ts'
import { useCanvas } from './use-cy.ts'

/** Puts a view on the canvas. It fits itself to a new picture, and stays where it is when one is only filtered. */
export function ShowElements({ view, positions }: { view: NetworkView; positions: Positions }) {
  const { cy } = useCanvas()
  const fitted = useRef<Positions | null>(null)

  useEffect(() => {
    cy.batch(() => {
      cy.elements().remove()
      cy.add(toElements(view, positions))
    })
    if (fitted.current !== positions) {
      fitted.current = positions
      fitAll(cy)
    } else sizeLabels(cy)
  }, [cy, view, positions])

  useEffect(() => {
    let [width, height] = [cy.width(), cy.height()]
    const refit = () => {
      if (Math.abs(cy.width() - width) < 12 && Math.abs(cy.height() - height) < 12) return
      width = cy.width()
      height = cy.height()
      fitAll(cy)
    }
    cy.on('resize', refit)
    return () => {
      cy.off('resize', refit)
    }
  }, [cy])

  return null
}
