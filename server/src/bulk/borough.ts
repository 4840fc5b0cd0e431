import { parseArgs } from 'node:util'
import { machineClock } from '../clock.ts'
import { DatabaseUnavailable, DataFolderInUse } from '../database/open-database.ts'
import { dayBefore } from '../demo/bring-in-borough.ts'
import { boroughFiles } from './borough-files.ts'
import { makeStore, WrongFolder } from './make-store.ts'

const USE = `npm run borough -- --out DIR    the files of an invented borough
npm run borough -- --into DIR   a data folder with a database that holds it already: SAFEGROUND_DATA=DIR npm start
Either takes [--people 1500] [--seed 1] [--end-day 2026-11-21] [--chance-only]; --into also [--questions yes|no]:
whether names are compared and may-be-the-same questions asked, which takes long beyond 10,000 people.`

/** More people than this, and names are only compared when asked to. */
const MOST_WITH_QUESTIONS = 10_000

if (process.argv.slice(2).some((argument) => /^--into\b/.test(argument))) await into()
else if (process.argv.slice(2).some((argument) => /^--out\b/.test(argument)))
  await import('@safeground/fixtures/borough/write.ts')
else {
  console.error(USE)
  process.exitCode = 1
}

async function into(): Promise<void> {
  const { values } = parseArgs({
    options: {
      into: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      people: { type: 'string', default: '1500' },
      'end-day': { type: 'string', default: dayBefore(machineClock.today()) },
      'chance-only': { type: 'boolean', default: false },
      questions: { type: 'string' },
    },
  })
  const borough = {
    seed: Number(values.seed),
    people: Number(values.people),
    endDay: values['end-day'],
    chanceOnly: values['chance-only'],
  }
  if (values.into === '' || !Number.isInteger(borough.people) || borough.people < 60) {
    console.error(`Say where to, and for at least 60 people.\n${USE}`)
    process.exitCode = 1
    return
  }
  const withQuestions = values.questions ? values.questions === 'yes' : borough.people <= MOST_WITH_QUESTIONS
  const started = performance.now()
  try {
    await makeStore({
      into: values.into,
      files: (folder) => boroughFiles(borough, folder),
      withQuestions,
      env: process.env,
      say: (line) => console.log(line),
    })
  } catch (error) {
    const isPlain = [WrongFolder, DatabaseUnavailable, DataFolderInUse].some((kind) => error instanceof kind)
    if (!isPlain) throw error
    console.error((error as Error).message)
    process.exitCode = 1
    return
  }
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`\nMade in ${seconds} s. Open it with:  SAFEGROUND_DATA=${values.into} npm start`)
  if (!withQuestions)
    console.log(
      'Names were not compared: nobody is asked whether two people may be the same (--questions yes).',
    )
}
