import { call, callJson, type Options } from './http';

/** The one book the page shows. */
const base = '/books/default';

export const bookJson = <T>(method: string, path: string, body?: unknown, options?: Options) =>
  callJson<T>(method, base + path, { ...options, body });

export const bookCall = (method: string, path: string, body?: unknown) => call(method, base + path, { body });
