import { placeOutline } from './place-outlines.ts'

/** The icon of a type of place, as on the map. Decoration: its word always stands beside it. */
export function PlaceIcon({ type, size = 17 }: { type: string | null; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={placeOutline(type)} />
    </svg>
  )
}
