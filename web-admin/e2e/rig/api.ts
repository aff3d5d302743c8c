import type { APIResponse } from '@playwright/test';

/** A device's line to the service, for what a story needs to be there and nobody wants to see done. */
export class Api {
  constructor(
    readonly url: string,
    private readonly token?: string,
  ) {}

  async call<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(this.token && { Authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }

  get<T>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.call<T>('POST', path, body);
  }

  /** Puts cards into the first book, as a device does; those without UID get one. */
  async upload(...cards: { uuid: string; vcard?: string; deleted?: boolean; base?: number }[]) {
    return await this.post<Receipt>('/books/default/upload', { packet: crypto.randomUUID(), changes: cards });
  }
}

export interface Receipt {
  items: { uuid: string; outcome: string; seq: number }[];
}

/** A card with these lines below its name. */
export function card(uuid: string, name: string, ...lines: string[]) {
  const vcard = ['BEGIN:VCARD', 'VERSION:4.0', `UID:urn:uuid:${uuid}`, `FN:${name}`, ...lines, 'END:VCARD', ''];
  return { uuid, vcard: vcard.join('\r\n') };
}

/** People that nobody mistakes for one another. */
export function people(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    return card(crypto.randomUUID(), `Person ${number}`, `TEL;TYPE=cell:+49 151 0000${number}`);
  });
}

export async function succeeded(answer: APIResponse): Promise<void> {
  if (!answer.ok()) throw new Error(`${answer.url()}: ${answer.status()} ${await answer.text()}`);
}
