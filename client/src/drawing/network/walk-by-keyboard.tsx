import type { NodeSingular } from 'cytoscape'
import { useEffect, useRef, useState } from 'react'
import { fitAll } from './fit.ts'
import { isStill, useCanvas } from './use-cy.ts'
import { isDirection, nextThatWay } from './walk.ts'

interface WalkByKeyboardProps {
  centre: string
  /** Where the walk begins. */
  selected: string
  /** "Jordan, person, 15, 3 lines". */
  wordsOf: (id: string) => string
  onSelect: (id: string) => void
  onOpen: (id: string) => void
}

/** Arrow keys walk along the lines; a polite voice says where one has come to. */
export function WalkByKeyboard({ centre, selected, wordsOf, onSelect, onOpen }: WalkByKeyboardProps) {
  const { cy, region } = useCanvas()
  const [said, setSaid] = useState('')
  const at = useRef<string | null>(null)

  useEffect(() => {
    const here = (): NodeSingular => {
      const wanted = cy.getElementById(at.current ?? selected)
      return wanted.nonempty() && wanted.isNode() ? wanted : cy.getElementById(centre)
    }
    const stepTo = (node: NodeSingular) => {
      cy.nodes('.at').removeClass('at')
      node.addClass('at')
      at.current = node.id()
      setSaid(wordsOf(node.id()))
      keepInSight(cy, node)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.target !== region || event.ctrlKey || event.metaKey || event.altKey) return
      if (isDirection(event.key)) {
        const from = here()
        const others = from.neighborhood().nodes()
        const next = nextThatWay(from.position(), others.map(placeOf), event.key)
        stepTo(next === null ? from : cy.getElementById(next))
      } else if (event.key === 'Home') stepTo(cy.getElementById(centre))
      else if (event.key === 'Enter') onOpen(here().id())
      else if (event.key === ' ') onSelect(here().id())
      else if (event.key === '+' || event.key === '=') zoomBy(cy, 1.25)
      else if (event.key === '-') zoomBy(cy, 0.8)
      else if (event.key === '0') fitAll(cy)
      else return
      event.preventDefault()
    }
    const onLeave = () => {
      cy.nodes('.at').removeClass('at')
      at.current = null
    }
    region.addEventListener('keydown', onKey)
    region.addEventListener('blur', onLeave)
    return () => {
      region.removeEventListener('keydown', onKey)
      region.removeEventListener('blur', onLeave)
    }
  }, [cy, region, centre, selected, wordsOf, onSelect, onOpen])

  return (
    <p className="out-of-sight" aria-live="polite">
      {said}
    </p>
  )
}

const placeOf = (node: NodeSingular) => ({ id: node.id(), ...node.position() })

/** In the middle of the canvas, as buttons and keys have no pointer to zoom at. */
export function zoomBy(cy: cytoscape.Core, factor: number) {
  cy.zoom({
    level: cy.zoom() * factor,
    renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
  })
}

function keepInSight(cy: cytoscape.Core, node: NodeSingular) {
  const { x, y } = node.renderedPosition()
  if (x > 40 && y > 40 && x < cy.width() - 40 && y < cy.height() - 40) return
  if (isStill()) cy.center(node)
  else cy.animate({ center: { eles: node }, duration: 180 })
}
