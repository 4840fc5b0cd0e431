/** Hours of spread events are parts of an event: to one decimal, so that a cell of the table holds them. */
export const toWholeHours = (hours: readonly (readonly number[])[]): number[][] =>
  hours.map((day) => day.map((count) => Math.round(count * 10) / 10))
