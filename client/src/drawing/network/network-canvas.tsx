import cytoscape from 'cytoscape'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Scheme } from '../kind-shapes.ts'
import { canvasStyle } from './canvas-style.ts'
import classes from './network-canvas.module.css'
import { type Canvas, CanvasContext } from './use-cy.ts'

/**
 * The picture's canvas. Pure frame: what is on it, what is selected and how it is walked are controllers given as
 * children. Nodes are not dragged: without a saved chart, positions follow from the data alone.
 */
export function NetworkCanvas({ label, isBig, scheme, isStale, children }: NetworkCanvasProps) {
  const region = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const [canvas, setCanvas] = useState<Canvas | null>(null)
  const helpId = useId()

  useEffect(() => {
    if (!host.current || !region.current) return
    const cy = cytoscape({
      container: host.current,
      minZoom: 0.15,
      maxZoom: 2.5,
      autoungrabify: true,
      boxSelectionEnabled: false,
      selectionType: 'single',
      hideLabelsOnViewport: isBig,
      hideEdgesOnViewport: false,
      textureOnViewport: false,
    })
    cy.autounselectify(true)
    setCanvas({ cy, region: region.current })
    const watch = new ResizeObserver(() => cy.resize())
    watch.observe(host.current)
    return () => {
      watch.disconnect()
      setCanvas(null)
      cy.destroy()
    }
  }, [isBig])

  useEffect(() => {
    canvas?.cy.style(canvasStyle(scheme))
    if (canvas) void document.fonts.ready.then(() => canvas.cy.destroyed() || canvas.cy.style().update())
  }, [canvas, scheme])

  return (
    <div
      ref={region}
      className={classes.region}
      role="application"
      aria-roledescription="network picture"
      aria-label={label}
      aria-describedby={helpId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the region is interactive; every key does something in it
      tabIndex={0}
      data-stale={isStale || undefined}
    >
      <div ref={host} className={classes.host} />
      <p id={helpId} className="out-of-sight">
        Arrow keys move from one to the next along the lines. Enter opens the network around it, Space shows
        what is recorded about it, Home goes back to the middle, plus, minus and 0 zoom and fit. The table
        says the same.
      </p>
      {canvas && <CanvasContext value={canvas}>{children}</CanvasContext>}
    </div>
  )
}

interface NetworkCanvasProps {
  label: string
  /** Labels rest while a big picture moves. */
  isBig: boolean
  scheme: Scheme
  isStale: boolean
  children: ReactNode
}
