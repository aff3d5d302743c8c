import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');
export const scratch = resolve(import.meta.dirname, '../target/run');
export const sample = (name: string) => resolve(root, 'import-samples', name);

/** A new folder, which the next run clears away. */
export function freshFolder(name: string): string {
  mkdirSync(scratch, { recursive: true });
  return mkdtempSync(resolve(scratch, `${name}-`));
}

let jdk: string | undefined;

export function java(): string {
  jdk ??= execFileSync(resolve(root, 'scripts/find-jdk'), { encoding: 'utf8' }).trim();
  return resolve(jdk, 'bin/java');
}
