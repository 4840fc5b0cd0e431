import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockData, markProcess } from '@safeground/server/database/data-lock.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

describe('the lock of a data folder', () => {
  let folder = ''
  const said: string[] = []
  const take = () => lockData(folder, (line) => said.push(line))
  const leaveBehind = (holder: object) => writeFile(join(folder, 'safeground.lock'), JSON.stringify(holder))

  beforeEach(async () => {
    said.length = 0
    folder = await mkdtemp(join(tmpdir(), 'safeground-lock-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is held by one at a time, and free again after release', async () => {
    const lock = await take()
    await expect(take()).rejects.toThrow(/already in use/)
    lock.release()
    const again = await take()
    again.release()
    expect(await readdir(folder)).toEqual([])
  })

  it('goes to exactly one of ten that ask at once for a stale one', async () => {
    await leaveBehind({ pid: 2 ** 22 + 1, startedAt: 'long ago' })
    const asked = await Promise.allSettled(Array.from({ length: 10 }, take))
    expect(asked.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
  })

  it('is refused while a living process holds it', async () => {
    const other = spawn('sleep', ['30'])
    await leaveBehind(markProcess(other.pid ?? 0))
    await expect(take()).rejects.toThrow(`in use by process ${other.pid}`)
    other.kill()
  })

  it('is taken over when the number of its process now belongs to another', async () => {
    await leaveBehind({ pid: process.pid, startedAt: 'an earlier boot 1' })
    const lock = await take()
    lock.release()
  })

  it('is taken over when it was left half-written', async () => {
    await writeFile(join(folder, 'safeground.lock'), '{"pid": 12')
    const lock = await take()
    lock.release()
  })

  it('waits for the Java of a holder that is gone', async () => {
    const java = spawn('sleep', ['1'])
    const ended = new Promise<number>((resolve) => java.on('exit', () => resolve(Date.now())))
    await leaveBehind({ pid: 2 ** 22 + 1, java: markProcess(java.pid ?? 0) })
    const lock = await take()
    expect(Date.now()).toBeGreaterThanOrEqual(await ended)
    expect(said).toEqual([`Waiting for the database of an earlier start (process ${java.pid}) to close.`])
    lock.release()
  })
})
