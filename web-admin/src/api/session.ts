import { createStore } from '../lib/store';

/**
 * `out`: nobody is signed in. `expired`: somebody was, so the page stays as it is, with all that was typed, below the sign-in dialog.
 */
export const session = createStore<'unknown' | 'in' | 'out' | 'expired'>('unknown');

export function sessionEnded() {
  session.set(session.get() === 'in' || session.get() === 'expired' ? 'expired' : 'out');
}
