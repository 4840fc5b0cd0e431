import { sessionApi } from '@safeground/graph-schema'
import { useAnswer } from '../../api/use-answer.ts'
import { Mark } from '../../parts/mark.tsx'
import { Notice } from '../../parts/notice.tsx'
import { useTitle } from '../../parts/page.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { SignInForm } from './sign-in-form.tsx'
import classes from './sign-in-page.module.css'

/** Two ways in: an account of one's own, and in a demonstration one press. */
export function SignInPage({ isBack }: { isBack: boolean }) {
  useTitle('Sign in')
  const choices = useAnswer(sessionApi.choices)
  const accounts = choices.data?.isDemo ? choices.data.accounts : []
  return (
    <div className={classes.page}>
      <header className={classes.side}>
        <div className={classes.product}>
          <Mark size={38} />
          Safeground
        </div>
        <p className={classes.promise}>Who and what surrounds a child, and how we know.</p>
        <p className={classes.small}>
          For police, social care, health, education and the voluntary sector working together on
          exploitation. What you open is recorded, with who you are and why you look.
        </p>
        <Thread />
      </header>
      <main className={classes.main}>
        <h1>Sign in</h1>
        {isBack && (
          <Notice>
            <p>Your session has ended. Sign in again to go on where you were.</p>
          </Notice>
        )}
        {accounts.length > 0 && <DemoAccounts accounts={accounts} />}
        <SignInForm isSecond={accounts.length > 0} />
      </main>
    </div>
  )
}

/** A quiet drawing of people and places joined; decoration only. */
function Thread() {
  return (
    <svg className={classes.thread} viewBox="0 0 420 300" fill="none" aria-hidden>
      <path d="M64 210 L168 132 L292 168 M168 132 L222 44 M292 168 L372 96 M168 132 L140 262 M292 168 L318 262" />
      <path strokeDasharray="7 6" d="M222 44 L292 168 M64 210 L140 262" />
      <rect x="146" y="110" width="44" height="44" rx="13" />
      {[
        [50, 196],
        [278, 154],
        [208, 30],
        [358, 82],
        [126, 248],
        [304, 248],
      ].map(([x, y]) => (
        <rect key={`${x}`} x={x} y={y} width="28" height="28" rx="9" />
      ))}
    </svg>
  )
}
