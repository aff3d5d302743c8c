import { afterEach, describe, expect, it, vi } from 'vitest';
import { connection } from '../app/connection';
import { call } from './http';
import { isProblem, Unreachable } from './problem';
import { session } from './session';

const answers = (response: Response | Error) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => {
      if (response instanceof Error) throw response;
      return response;
    }),
  );
const refusal = (status: number, slug: string) =>
  new Response(JSON.stringify({ type: `urn:cardea:problem:${slug}`, title: 'No', status }), { status });
const asked = () => vi.mocked(fetch).mock.calls[0]?.[0] as Request;

afterEach(() => {
  vi.unstubAllGlobals();
  connection.set('works');
  session.set('unknown');
});

describe('a call', () => {
  it('that changes something is marked as the page’s own', async () => {
    answers(new Response('{}'));
    await call('PATCH', '/me', { body: { language: 'en' } });
    expect(asked().headers.get('X-Cardea')).toBe('web');
    expect(asked().headers.get('Content-Type')).toBe('application/json');
  });

  it('that only reads is not', async () => {
    answers(new Response('{}'));
    await call('GET', '/me');
    expect(asked().headers.has('X-Cardea')).toBe(false);
  });

  it('sends a picture as it is', async () => {
    answers(new Response('{}'));
    await call('PUT', '/photo', {
      body: new Blob(['x'], { type: 'image/jpeg' }),
      headers: { 'Content-Type': 'image/jpeg' },
    });
    expect(asked().headers.get('Content-Type')).toBe('image/jpeg');
  });

  it('that is refused throws the problem', async () => {
    answers(refusal(409, 'book-full'));
    await expect(call('POST', '/x')).rejects.toSatisfy((error) => isProblem(error, 'book-full'));
  });

  it('without a line says so and marks the connection as lost', async () => {
    answers(new TypeError('failed'));
    await expect(call('GET', '/x')).rejects.toBeInstanceOf(Unreachable);
    expect(connection.get()).toBe('lost');
  });

  it('after the session’s end keeps the page and asks to sign in', async () => {
    session.set('in');
    answers(refusal(401, 'unauthorized'));
    await expect(call('GET', '/x')).rejects.toThrow();
    expect(session.get()).toBe('expired');
  });

  it('with a wrong password ends no session', async () => {
    session.set('expired');
    answers(refusal(401, 'login-failed'));
    await expect(call('POST', '/web/session', { body: {} })).rejects.toThrow();
    expect(session.get()).toBe('expired');
  });
});
