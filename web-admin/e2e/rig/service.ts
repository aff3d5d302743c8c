import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { freshFolder, java, root } from './places';
import { until } from './until';

const jar = resolve(root, 'target/quarkus-app/quarkus-run.jar');
const flags = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xmx256m', '--enable-native-access=ALL-UNNAMED'];

/** The packaged service with its own PostgreSQL and a data folder of its own, as a process on a free port. */
export class Service {
  private constructor(
    readonly url: string,
    readonly log: string,
    private readonly process: ChildProcess,
  ) {}

  static async start(...words: string[]): Promise<Service> {
    if (!existsSync(jar)) throw new Error(`${jar} is missing: package the service first (./mvnw package)`);
    const folder = freshFolder('service');
    const port = await freePort();
    const log = resolve(folder, 'service.log');
    const out = openSync(log, 'a');
    const child = spawn(java(), [...flags, '-jar', jar, ...words], {
      env: { ...process.env, CARDEA_DATA: resolve(folder, 'data'), CARDEA_PORT: String(port) },
      stdio: ['ignore', out, out],
    });
    const service = new Service(`http://localhost:${port}`, log, child);
    await until(`the service answers; see ${log}`, () => service.answers(), 90_000);
    return service;
  }

  private async answers(): Promise<boolean> {
    if (this.process.exitCode !== null) throw new Error(`The service ended; see ${this.log}`);
    return await fetch(`${this.url}/q/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
  }

  /** The first group of what the service prints sooner or later. */
  async printed(pattern: RegExp): Promise<string> {
    const found = () => pattern.exec(readFileSync(this.log, 'utf8'))?.[1];
    await until(`${pattern} in ${this.log}`, async () => found() !== undefined, 60_000);
    return found() ?? '';
  }

  /** SIGTERM, by which its database ends as well. */
  async stop(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await ended;
  }
}

/** Below those that are given to outgoing connections: one of these may take it before the service does. */
async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return await freePort();
  }
  server.close();
  await once(server, 'close');
  return port;
}
