import { createStore } from '../lib/store';

export interface Toast {
  id: number;
  text: string;
  tone: 'plain' | 'error';
  action?: { label: string; run: () => void };
}

const PLAIN_MS = 6000;
const WITH_ACTION_MS = 12_000;

export const toasts = createStore<readonly Toast[]>([]);
const timers = new Map<number, ReturnType<typeof setTimeout>>();
let last = 0;

/** Says what was done; with an action, such as Undo, it stays longer. Errors stay until they are closed. */
export function say(text: string, { action, tone = 'plain' }: Partial<Pick<Toast, 'action' | 'tone'>> = {}): number {
  const toast = { id: ++last, text, tone, action };
  toasts.set([...toasts.get(), toast]);
  runOut(toast);
  return toast.id;
}

export function dismiss(id: number) {
  clearTimeout(timers.get(id));
  timers.delete(id);
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
}

export function hold() {
  for (const timer of timers.values()) clearTimeout(timer);
  timers.clear();
}

export function release() {
  toasts.get().forEach(runOut);
}

function runOut({ id, tone, action }: Toast) {
  if (tone === 'error') return;
  timers.set(
    id,
    setTimeout(() => dismiss(id), action ? WITH_ACTION_MS : PLAIN_MS),
  );
}
