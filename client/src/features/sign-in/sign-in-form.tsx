import { Button, PasswordInput, TextInput } from '@mantine/core'
import { SignIn } from '@safeground/graph-schema'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { signIn } from '../../api/session.ts'
import { Refusal } from '../../parts/refusal.tsx'
import classes from './sign-in-page.module.css'

type Faults = { username?: string[] | undefined; password?: string[] | undefined }

/** User name and password; words for what is missing come from the contract. */
export function SignInForm({ isSecond }: { isSecond: boolean }) {
  const client = useQueryClient()
  const [faults, setFaults] = useState<Faults>({})
  const enter = useMutation({ mutationFn: (body: SignIn) => signIn(client, body) })

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const read = SignIn.safeParse(Object.fromEntries(new FormData(event.currentTarget)))
    setFaults(read.success ? {} : z.flattenError(read.error).fieldErrors)
    if (read.success) enter.mutate(read.data)
  }

  return (
    <section aria-labelledby="own-account" className={classes.own}>
      <h2 id="own-account">{isSecond ? 'Or with an account of your own' : 'Your account'}</h2>
      <form onSubmit={submit} noValidate className={classes.form}>
        <TextInput
          name="username"
          label="User name"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          error={faults.username?.[0]}
        />
        <PasswordInput
          name="password"
          label="Password"
          autoComplete="current-password"
          error={faults.password?.[0]}
        />
        <Button type="submit" loading={enter.isPending}>
          Sign in
        </Button>
      </form>
      {enter.isError && (
        <Refusal error={enter.error} otherwise="Signing in did not work. Reload the page and try again." />
      )}
    </section>
  )
}
