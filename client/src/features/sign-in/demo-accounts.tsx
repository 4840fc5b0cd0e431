import type { DemoAccount } from '@safeground/graph-schema'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { signIn } from '../../api/session.ts'
import { Refusal } from '../../parts/refusal.tsx'
import classes from './sign-in-page.module.css'

const DEMO_PASSWORD = 'safeguard-demo'

/** One press signs in. Only offered where the server says that this is a demonstration. */
export function DemoAccounts({ accounts }: { accounts: readonly DemoAccount[] }) {
  const client = useQueryClient()
  const enter = useMutation({
    mutationFn: (username: string) => signIn(client, { username, password: DEMO_PASSWORD }),
  })
  return (
    <section aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">Look around as</h2>
      <p className={classes.hint}>
        Demonstration: everyone here is invented. Each role sees a different part of the same graph.
      </p>
      {enter.isError && <Refusal error={enter.error} otherwise="Signing in did not work." />}
      <ul className={classes.accounts}>
        {accounts.map((account) => (
          <li key={account.username}>
            <button
              type="button"
              className={classes.account}
              disabled={enter.isPending}
              onClick={() => enter.mutate(account.username)}
            >
              <span className={classes.accountHead}>
                <strong>{account.name}</strong>
                <span>{account.roleLabel}</span>
              </span>
              <span className={classes.sees}>{account.sees}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
