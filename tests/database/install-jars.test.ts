import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findJava } from '@safeground/server/database/find-java.ts'
import { checkJars, sumJars } from '@safeground/server/database/install-jars.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

describe('the pinned jars', { timeout: 60_000 }, () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safeground-jars-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('writes sums as sha256sum does', async () => {
    await writeFile(join(folder, 'abc.jar'), 'abc')
    const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect(await sumJars(folder)).toBe(`${known}  abc.jar\n`)
  })

  it('refuses a folder with a jar of another content, and one with jars missing', async () => {
    await expect(checkJars(folder)).rejects.toThrow(/344 of Neo4j's jars are not the pinned ones \(abc.jar/)
  })
})

describe('looking for Java', () => {
  it('finds none when JAVA_HOME and PATH lead nowhere', async () => {
    expect(await findJava({ PATH: '', JAVA_HOME: '/nowhere' })).toBeUndefined()
  })

  it('does not take a folder for a program', async () => {
    expect(await findJava({ PATH: '', JAVA_HOME: tmpdir() })).toBeUndefined()
  })
})
