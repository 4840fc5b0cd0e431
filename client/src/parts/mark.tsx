/** The mark: someone under a shelter, on ground that holds. */
export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" strokeLinecap="round" aria-hidden>
      <path d="M6.5 21.5v-3a9.5 9.5 0 0 1 19 0v3" stroke="#fff" strokeWidth="2.6" />
      <circle cx="16" cy="18" r="3.4" fill="#fff" />
      <path d="M5 25.6h22" stroke="#8fa2ea" strokeWidth="2.6" />
    </svg>
  )
}
