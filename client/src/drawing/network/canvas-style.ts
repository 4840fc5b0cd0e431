import { type HowWellKnown, KINDS, type KindName, type LineQuality } from '@safeground/graph-schema'
import type { StylesheetJson } from 'cytoscape'
import { iconImage, type Scheme, tintOf } from '../kind-shapes.ts'

const COLOURS = {
  light: { text: '#1a2031', dim: '#566072', canvas: '#fcfcfd', accent: '#3d4f9f', strong: '#26315c' },
  dark: { text: '#e7eaf2', dim: '#a5aebf', canvas: '#141924', accent: '#8195e2', strong: '#c3cef9' },
} as const

/** Teal to orange, apart for the common kinds of colour-blindness; the table says the same in words. */
const QUALITY: Record<Scheme, Record<LineQuality, string>> = {
  light: { protective: '#0b7a70', mixed: '#a67f1d', harmful: '#c24a08', unknown: '#7b8496' },
  dark: { protective: '#37bfae', mixed: '#d6b659', harmful: '#f28c4e', unknown: '#8e98ab' },
}

/** Three dashes, no more: a projector shows no more. */
const DASH: Record<HowWellKnown, number[]> = { well: [1, 0], partly: [8, 5], barely: [1.5, 5] }

export function canvasStyle(scheme: Scheme): StylesheetJson {
  const colour = COLOURS[scheme]
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle' as const,
        'corner-radius': '11px',
        width: 38,
        height: 38,
        'border-width': 1.5,
        'background-width': '58%',
        'background-height': '58%',
        'background-image-containment': 'inside',
        label: 'data(label)',
        'font-family': 'Inter Variable, sans-serif',
        'font-size': 13,
        'font-weight': 500,
        color: colour.text,
        'text-valign': 'bottom',
        'text-margin-y': 5,
        'text-wrap': 'wrap',
        'text-max-width': '136px',
        'line-height': 1.2,
        'text-background-color': colour.canvas,
        'text-background-opacity': 0.85,
        'text-background-padding': '2px',
        'text-background-shape': 'roundrectangle',
        'overlay-opacity': 0,
        'min-zoomed-font-size': 7,
      },
    },
    ...(Object.keys(KINDS) as KindName[]).map((kind) => ({
      selector: `node[kind = "${kind}"]`,
      style: {
        'background-color': tintOf(kind, scheme).fill,
        'border-color': tintOf(kind, scheme).edge,
        'background-image': iconImage(kind, scheme),
      },
    })),
    { selector: 'node[?isUnidentified]', style: { 'border-style': 'dashed', 'border-width': 2 } },
    {
      selector: 'node[?isCentre]',
      style: {
        width: 54,
        height: 54,
        'corner-radius': '15px',
        'border-width': 3,
        'border-color': colour.strong,
        'font-size': 15,
        'min-zoomed-font-size': 0,
        'text-max-width': '190px',
        'font-weight': 700,
        'z-index': 20,
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 44,
        width: 'data(width)',
        'line-style': 'dashed',
        'line-cap': 'round',
        'arrow-scale': 0.95,
        label: 'data(count)',
        'font-family': 'Inter Variable, sans-serif',
        'font-size': 11,
        'font-weight': 600,
        color: colour.text,
        'text-background-color': colour.canvas,
        'text-background-opacity': 1,
        'text-background-padding': '3px',
        'text-background-shape': 'roundrectangle',
        'text-border-width': 1,
        'text-border-opacity': 1,
        'overlay-opacity': 0,
        'min-zoomed-font-size': 5,
      },
    },
    ...(Object.keys(DASH) as HowWellKnown[]).map((known) => ({
      selector: `edge[known = "${known}"]`,
      style:
        known === 'well'
          ? { 'line-style': 'solid' as const }
          : { 'line-style': 'dashed' as const, 'line-dash-pattern': DASH[known] },
    })),
    ...(Object.keys(QUALITY[scheme]) as LineQuality[]).map((quality) => ({
      selector: `edge[quality = "${quality}"]`,
      style: {
        'line-color': QUALITY[scheme][quality],
        'target-arrow-color': QUALITY[scheme][quality],
        'text-border-color': QUALITY[scheme][quality],
      },
    })),
    { selector: 'edge[?isDirected]', style: { 'target-arrow-shape': 'triangle' } },
    { selector: '.faded', style: { opacity: 0.28 } },
    {
      selector: 'node.selected',
      style: { 'outline-width': 3, 'outline-color': colour.accent, 'outline-offset': 3, 'z-index': 30 },
    },
    {
      selector: 'edge.selected',
      style: {
        'underlay-color': colour.accent,
        'underlay-opacity': 0.28,
        'underlay-padding': 6,
        'z-index': 30,
      },
    },
    {
      selector: 'node.at',
      style: {
        'outline-width': 3,
        'outline-style': 'dashed',
        'outline-color': colour.accent,
        'outline-offset': 4,
        'z-index': 31,
      },
    },
    {
      selector: '.hovered',
      style: { 'underlay-color': colour.accent, 'underlay-opacity': 0.14, 'underlay-padding': 6 },
    },
  ]
}
