import createClient from 'openapi-fetch';
import { send } from './http';
import type { components, paths } from './schema';

/** The service's calls, typed by its own OpenAPI document. Refusals are thrown, so that `data` is always there. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: send });

export type Schemas = components['schemas'];

export async function answer<T>(call: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  return (await call).data as NonNullable<T>;
}
