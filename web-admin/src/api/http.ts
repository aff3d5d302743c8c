import { connectionLost, connectionWorks } from '../app/connection';
import { problemOf, Unreachable } from './problem';
import { sessionEnded } from './session';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const SIGN_IN = '/api/v1/web/';

/** Every call goes through here: marked as this page's own, refusals thrown as Problem, a dead line as Unreachable. */
export async function send(request: Request): Promise<Response> {
  if (!SAFE.includes(request.method)) request.headers.set('X-Cardea', 'web');
  const response = await reach(request);
  if (response.ok) return response;
  if (response.status === 401 && !new URL(request.url).pathname.startsWith(SIGN_IN)) sessionEnded();
  throw await problemOf(response);
}

async function reach(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    connectionWorks();
    return response;
  } catch (error) {
    if (request.signal.aborted) throw error;
    connectionLost();
    throw new Unreachable();
  }
}

export interface Options {
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** For what the OpenAPI document does not know (yet), and for bodies that are no JSON. */
export async function call(method: string, path: string, { body, headers, signal }: Options = {}): Promise<Response> {
  const raw = body instanceof Blob;
  const request = new Request(new URL(`/api/v1${path}`, location.origin), {
    method,
    signal,
    headers: {
      Accept: 'application/json',
      ...(body && !raw ? { 'Content-Type': 'application/json' } : {}),
      ...headers,
    },
    body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
  });
  return send(request);
}

export async function callJson<T>(method: string, path: string, options?: Options): Promise<T> {
  return (await call(method, path, options)).json();
}
