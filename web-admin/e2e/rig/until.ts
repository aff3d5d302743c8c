import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again until it is so. */
export async function until(what: string, isSo: () => Promise<boolean>, patience = 20_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Not within ${patience / 1000} s: ${what}`);
    await pause(50);
  }
}
