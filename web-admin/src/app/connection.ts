import { createStore } from '../lib/store';

/** Whether the service was reached when last tried. */
export const connection = createStore<'works' | 'lost'>('works');

const RETRY_MS = 3000;
let retry: ReturnType<typeof setTimeout> | undefined;

export function connectionWorks() {
  connection.set('works');
}

export function connectionLost() {
  connection.set('lost');
  retry ??= setTimeout(tryAgain, RETRY_MS);
}

async function tryAgain() {
  retry = undefined;
  try {
    await fetch('/api/v1/session', { cache: 'no-store' });
    connectionWorks();
  } catch {
    connectionLost();
  }
}

export function tryNow() {
  clearTimeout(retry);
  void tryAgain();
}

addEventListener('online', tryNow);
addEventListener('offline', connectionLost);
