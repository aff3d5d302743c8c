import { rmSync } from 'node:fs';
import { Phone } from './phone';
import { scratch } from './places';
import { Service } from './service';

/** A service with a demo account, and two devices that are linked with it. */
export default async function demo() {
  rmSync(scratch, { recursive: true, force: true });
  const service = await Service.start('--demo');
  const password = await service.printed(/password +(\S+)/);
  for (const name of ['Zoë’s laptop', 'Office PC']) {
    const phone = new Phone(service.url, name);
    await phone.linkByPassword('demo', password);
    await phone.sync();
  }
  process.env.CARDEA_URL = service.url;
  process.env.CARDEA_DEMO = password;
  return () => service.stop();
}
