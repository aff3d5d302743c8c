import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { freshFolder, java, root } from './places';

const jar = resolve(root, 'mobile-client/desktop/target/cardea-sync.jar');
const flags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '--enable-native-access=ALL-UNNAMED'];

/** Somebody's phone: a folder of contacts that a real cardea-sync keeps in step. */
export class Phone {
  private readonly home = freshFolder('phone');
  readonly folder = resolve(this.home, 'contacts');
  private watching?: ChildProcess;

  constructor(
    private readonly url: string,
    readonly name: string,
  ) {
    if (!existsSync(jar)) throw new Error(`${jar} is missing: package the client first (./cardea-sync help)`);
    mkdirSync(this.folder);
  }

  /** By the code that the web admin shows. */
  async linkByCode(code: string): Promise<void> {
    await this.run('link', this.url, this.folder, '--code', code, '--name', this.name);
  }

  async linkByPassword(login: string, password: string): Promise<void> {
    await this.run('link', this.url, this.folder, '--login', login, '--name', this.name, { password });
  }

  /** Its exit code; 0 is in step, 4 something waits for the owner, 6 no longer linked. */
  async sync(): Promise<number> {
    return (await this.tried('sync', this.folder)).code;
  }

  /** Many files are gone; its owner, or whoever has it, says that this was meant. The server has a guard of its own. */
  async insistOnDeleting(): Promise<void> {
    await this.run('resolve', 'delete', '--folder', this.folder);
    await this.sync();
  }

  /** Goes on until the phone is switched off. */
  watch(): void {
    this.watching = this.start(['watch', this.folder]).child;
  }

  async switchOff(): Promise<void> {
    if (!this.watching || this.watching.exitCode !== null) return;
    const ended = once(this.watching, 'exit');
    this.watching.kill('SIGTERM');
    await ended;
  }

  /** Somebody adds a contact on the phone. */
  add(name: string, ...lines: string[]): void {
    const card = ['BEGIN:VCARD', 'VERSION:4.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n');
    writeFileSync(resolve(this.folder, `${crypto.randomUUID()}.new.vcf`), card);
  }

  /** Somebody, or something, removes so many. */
  lose(count: number): void {
    for (const file of this.files().slice(0, count)) rmSync(resolve(this.folder, file));
  }

  files(): string[] {
    return readdirSync(this.folder).filter((file) => file.endsWith('.vcf') && !file.startsWith('.'));
  }

  private async run(...words: (string | { password: string })[]): Promise<void> {
    const { code, said } = await this.tried(...words);
    if (code !== 0) throw new Error(`cardea-sync ${words.join(' ')} ended with ${code}: ${said}`);
  }

  private async tried(...words: (string | { password: string })[]): Promise<{ code: number; said: string }> {
    const secret = words.find((word) => typeof word === 'object');
    const { child, log } = this.start(
      words.filter((word) => typeof word === 'string'),
      secret?.password,
    );
    const [code] = (await once(child, 'exit')) as [number];
    return { code, said: readFileSync(log, 'utf8') };
  }

  private start(words: string[], password = '') {
    const log = resolve(this.home, `run-${Date.now()}.log`);
    const out = openSync(log, 'a');
    const child = spawn(java(), [...flags, '-jar', jar, ...words, '--state', resolve(this.home, 'state')], {
      env: { ...process.env, CARDEA_PASSWORD: password },
      stdio: ['ignore', out, out],
    });
    closeSync(out);
    return { child, log };
  }
}
