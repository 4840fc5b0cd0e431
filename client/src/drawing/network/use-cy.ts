import type { Core } from 'cytoscape'
import { createContext, useContext } from 'react'

/** The one canvas and the region of the page that it fills; controllers each keep one concern of it in step. */
export interface Canvas {
  cy: Core
  region: HTMLElement
}

export const CanvasContext = createContext<Canvas | null>(null)

export function useCanvas(): Canvas {
  const canvas = useContext(CanvasContext)
  if (!canvas) throw new Error('A controller is used outside its canvas')
  return canvas
}

export const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches
