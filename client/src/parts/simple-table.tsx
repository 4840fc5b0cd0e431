import type { ReactNode } from 'react'
import classes from './table.module.css'

/** A native table without sorting; scrolls sideways by itself rather than the page. */
export function SimpleTable({ caption, headings, children }: SimpleTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroller} aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className="out-of-sight">{caption}</caption>
        <thead>
          <tr>
            {headings.map(({ words, align }) => (
              <th key={words} scope="col" data-align={align}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

interface SimpleTableProps {
  caption: string
  headings: readonly { words: string; align?: 'right' }[]
  children: ReactNode
}
