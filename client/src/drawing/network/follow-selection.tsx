import type { CollectionReturnValue, EventObject } from 'cytoscape'
import { useEffect } from 'react'
import { isStill, useCanvas } from './use-cy.ts'

interface FollowSelectionProps {
  centre: string
  selected: string
  /** Changes when the elements were put anew. */
  drawing: unknown
  onSelect: (id: string | undefined) => void
  onOpen: (id: string) => void
}

/** The picture shows the one selection of the page, and what is pressed in the picture becomes it. */
export function FollowSelection({ centre, selected, drawing, onSelect, onOpen }: FollowSelectionProps) {
  const { cy } = useCanvas()

  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawing` says that the elements are new
  useEffect(() => {
    const chosen = cy.getElementById(selected)
    cy.batch(() => {
      cy.elements().removeClass('selected faded')
      chosen.addClass('selected')
      if (chosen.nonempty() && selected !== centre) cy.elements().difference(around(chosen)).addClass('faded')
    })
    bringIntoSight(cy, chosen)
  }, [cy, selected, centre, drawing])

  useEffect(() => {
    const tap = (event: EventObject) => {
      onSelect(event.target === cy ? undefined : event.target.id())
    }
    const open = (event: EventObject) => {
      if (event.target !== cy && event.target.isNode()) onOpen(event.target.id())
    }
    const enter = (event: EventObject) => {
      event.target.addClass('hovered')
      cy.container()?.style.setProperty('cursor', 'pointer')
    }
    const leave = (event: EventObject) => {
      event.target.removeClass('hovered')
      cy.container()?.style.removeProperty('cursor')
    }
    cy.on('tap', tap)
    cy.on('dbltap', open)
    cy.on('mouseover', 'node, edge', enter)
    cy.on('mouseout', 'node, edge', leave)
    return () => {
      cy.off('tap', tap)
      cy.off('dbltap', open)
      cy.off('mouseover', 'node, edge', enter)
      cy.off('mouseout', 'node, edge', leave)
    }
  }, [cy, onSelect, onOpen])

  return null
}

/** A node with its lines and neighbours; a line with its two ends. */
const around = (chosen: CollectionReturnValue) =>
  chosen.union(chosen.connectedNodes()).union(chosen.nodes().closedNeighborhood())

function bringIntoSight(cy: cytoscape.Core, chosen: CollectionReturnValue) {
  if (chosen.empty()) return
  const box = chosen.renderedBoundingBox()
  const isInSight = box.x2 > 20 && box.y2 > 20 && box.x1 < cy.width() - 20 && box.y1 < cy.height() - 20
  if (isInSight) return
  if (isStill()) cy.center(chosen)
  else cy.animate({ center: { eles: chosen }, duration: 220 })
}
