import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { Role } from '@safeground/graph-schema'
import { readConfig } from './config.ts'
import { sealPassword } from './features/sign-in/password.ts'
import { keepLocalAccount } from './features/sign-in/sign-in.ts'
import { connect } from './graph/graph.ts'
import { migrate } from './graph/migrate.ts'

const USE = `npm run accounts -- USERNAME ROLE "Full Name"       make a local account, or change it (asks for a password)
npm run accounts -- USERNAME ROLE "Full Name" --close  close it
Roles: ${Role.options.join(', ')}.
Needs NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD: local accounts are for a database of your own, until sign-in
through your organisation (OIDC) is there.`

const [username, role, name, flag] = process.argv.slice(2)
const wanted = Role.safeParse(role)
if (!username || !wanted.success || !name || !process.env.NEO4J_URI) {
  console.error(USE)
  process.exit(1)
}
readConfig(process.env, fileURLToPath(new URL('../../', import.meta.url)))
const graph = connect(
  process.env.NEO4J_URI,
  process.env.NEO4J_USERNAME ?? 'neo4j',
  process.env.NEO4J_PASSWORD ?? '',
)
try {
  await migrate(graph.driver, console.log)
  const isDisabled = flag === '--close'
  const sealed = isDisabled ? null : await sealPassword(await askPassword())
  await keepLocalAccount({ graph }, { username, role: wanted.data, name, sealed, isDisabled })
  console.log(isDisabled ? `The account ${username} is closed.` : `The account ${username} is ready.`)
} finally {
  await graph.close()
}

async function askPassword(): Promise<string> {
  const line = createInterface({ input: process.stdin, output: process.stdout })
  const password = await line.question('Password (at least 12 characters; it shows as you type): ')
  line.close()
  if (password.length < 12) {
    console.error('Choose at least 12 characters.')
    process.exit(1)
  }
  return password
}
