/** A program that speaks CardDAV by an app password. */
export class Dav {
  constructor(
    private readonly url: string,
    private readonly login: string,
    private readonly password: string,
  ) {}

  async ask(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<string> {
    const pair = Buffer.from(`${this.login}:${this.password}`).toString('base64');
    const answer = await fetch(this.url + path, {
      method,
      headers: { Authorization: `Basic ${pair}`, ...headers },
      body,
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return await answer.text();
  }
}
