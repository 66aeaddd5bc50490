/**
 * Lets content scripts read the session store, where the user's « continue anyway » lies, so that the page guard can
 * decide without waking the worker. Firefox has no such switch: there the guard asks the background.
 */
export function openSession(): void {
  const session = globalThis.chrome?.storage?.session;
  session?.setAccessLevel?.({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' }).catch(() => undefined);
}
