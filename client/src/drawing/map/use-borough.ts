import { useQuery } from '@tanstack/react-query'
import { baseFile } from './base-style.ts'
import { type Borough, readBorough } from './read-borough.ts'

/** The outline of the area that this partnership covers: where every map begins and ends. */
export function useBorough() {
  return useQuery({
    queryKey: ['base-map', 'borough'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<Borough> => {
      const response = await fetch(baseFile('borough'), { signal })
      if (!response.ok) throw new Error(`The base map answered with ${response.status}`)
      return readBorough(await response.json())
    },
  })
}
