import { bringInFile } from '@safeground/server/features/imports/index.ts'
import { it } from 'vitest'
import { askerAs, openTestHouse } from '../support/house.ts'
it('big', async () => {
  const { house, close } = await openTestHouse()
  const times = new Map<string, number[]>()
  const wrap = (ask: any) => async (q: any, p: any) => { const t = performance.now(); const r = await ask(q, p); const l = times.get(q.name) ?? []; l.push(Math.round(performance.now() - t)); times.set(q.name, l); return r }
  const g: any = house.graph
  const { read, readSystem, write } = g
  g.read = (s: any, w: any) => read(s, (a: any) => w(wrap(a)))
  g.readSystem = (w: any) => readSystem((a: any) => w(wrap(a)))
  g.write = (w: any) => write((a: any) => w(wrap(a)))
  let lag = 0, last = performance.now()
  const iv = setInterval(() => { const n = performance.now(); lag = Math.max(lag, n - last - 20); last = n }, 20)
  for (let i = 0; i < 2; i++) {
    const t = Date.now(); lag = 0
    let rssMax = 0
    const v = await bringInFile({ source: 'police-intelligence', file: '/tmp/imp-exp/big30k.csv', name: 'big.csv' }, await askerAs('steward', house), house, { onProgress: (p) => { rssMax = Math.max(rssMax, process.memoryUsage().rss); if (p.done % 3000 < 130) console.log(p.phase, p.done, Date.now() - t) } })
    console.log(JSON.stringify(v.changes), v.proposals, v.rows, Date.now() - t, 'ms lag', lag, 'rss', rssMax / 1e6, '\n', [...times].map(([n, l]) => `${n}: ${l.length}x ${l.reduce((a, b) => a + b, 0)} max ${Math.max(...l)}`).join('\n'))
    times.clear()
  }
  clearInterval(iv)
  await close()
}, 900_000)
