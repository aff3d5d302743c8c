import { rmSync } from 'node:fs';
import { Api } from './api';
import { scratch } from './places';
import { Service } from './service';

export const PASSWORD = 'correct horse battery staple';
export const OPERATOR = 'first@example.org';

/** One service for all stories; its first account invites everybody else's. */
export default async function house() {
  rmSync(scratch, { recursive: true, force: true });
  const service = await Service.start();
  const invitation = await service.printed(/invitation=([0-9A-Za-z-]+)/);
  const { token } = await new Api(service.url).post<{ token: string }>('/accounts', {
    login: OPERATOR,
    password: PASSWORD,
    invitation,
    device: { name: 'rig', kind: 'other' },
  });
  process.env.CARDEA_URL = service.url;
  process.env.CARDEA_ADMIN = token;
  return () => service.stop();
}
