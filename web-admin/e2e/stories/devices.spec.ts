import { people } from '../rig/api';
import { Dav } from '../rig/dav';
import { expect, expectAccessible, test } from '../rig/story';

test('a phone is linked by a code, comes into step, and is revoked', async ({ page, account, say, phone }) => {
  await account.api.upload(...people(3));
  await page.goto('/devices');
  await page.getByRole('button', { name: say('devices:link.do') }).click();
  const dialog = page.getByRole('dialog');
  const code = (await dialog.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? '';
  const mine = await phone('Pixel', code);
  await expect(dialog.getByText(say('devices:link.joined', { name: 'Pixel' }))).toBeVisible();
  await dialog.getByRole('button', { name: say('close') }).last().click();

  expect(await mine.sync()).toBe(0);
  const row = page.getByRole('listitem').filter({ hasText: 'Pixel' });
  await expect(row.getByText(say('devices:state.in-step'))).toBeVisible();
  await expectAccessible(page);

  await row.getByRole('button', { name: say('devices:actions', { name: 'Pixel' }) }).click();
  await page.getByRole('menuitem', { name: say('devices:revoke.do') }).click();
  await page.getByRole('dialog').getByRole('button', { name: say('devices:revoke.do') }).click();
  await expect(row).toBeHidden();
  expect(await mine.sync()).toBe(6);
});

test('a device gets another name', async ({ page, account, say }) => {
  expect(account.login).toBeTruthy();
  await page.goto('/devices');
  const row = page.getByRole('listitem').filter({ hasText: 'Laptop' });
  await row.getByRole('button', { name: say('devices:actions', { name: 'Laptop' }) }).click();
  await page.getByRole('menuitem', { name: say('devices:rename.do') }).click();
  const dialog = page.getByRole('dialog', { name: say('devices:rename.title') });
  await dialog.getByLabel(say('devices:rename.name')).fill('Zoë’s <b>desk</b>');
  await dialog.getByLabel(say('devices:rename.name')).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Zoë’s <b>desk</b>' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Zoë’s <b>desk</b>' })).toBeVisible();
});

test('a phone that wants to delete too many waits for the owner, who lets it', async ({ page, account, say, phone }) => {
  await account.api.upload(...people(60));
  const mine = await phone('Pixel');
  await mine.sync();
  mine.lose(40);
  await mine.sync();
  await mine.insistOnDeleting();

  await page.goto('/devices');
  const held = page.getByRole('region', { name: say('devices:held.title') });
  await expect(held.getByText(/40/).first()).toBeVisible();
  await held.getByText(say('devices:held.who')).click();
  await expect(held.getByText(/Person 0\d\d/)).toBeVisible();
  await expectAccessible(page);
  expect(await living(account)).toBe(60);

  await held.getByRole('button', { name: say('devices:held.confirm', { count: 40 }) }).click();
  await page.getByRole('dialog').getByRole('button', { name: say('devices:held.confirm', { count: 40 }) }).click();
  await expect(held).toBeHidden();
  expect(await living(account)).toBe(20);
});

async function living({ api }: { api: { get<T>(path: string): Promise<T> } }): Promise<number> {
  return (await api.get<{ contacts: number }>('/books/default/manifest')).contacts;
}

test('a program is set up by CardDAV, and told of groups as its owner says', async ({ page, account, say }) => {
  expect(account.login).toBeTruthy();
  await page.goto('/devices');
  const apps = page.getByRole('region', { name: say('devices:apps.title') });
  await apps.getByRole('button', { name: say('devices:apps.make') }).click();
  const dialog = page.getByRole('dialog');
  for (const client of ['iphone', 'mac', 'davx5', 'thunderbird', 'evolution', 'vdirsyncer', 'other']) {
    await expect(dialog.getByText(say(`devices:apps.client.${client}`), { exact: true })).toBeVisible();
  }
  await dialog.getByText(say('devices:apps.client.evolution'), { exact: true }).click();
  await dialog.getByRole('button', { name: say('devices:apps.make') }).click();
  const steps = page.getByRole('alertdialog');
  await expect(steps.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page);
  const password = (await steps.getByText(/^[2-9a-z]{5}(-[2-9a-z]{5}){4}$/).textContent()) ?? '';
  await steps.getByRole('button', { name: say('devices:apps.done') }).click();

  const dav = new Dav(account.api.url, account.login, password);
  await dav.ask('PROPFIND', '/dav/', { 'User-Agent': 'Evolution/3.56.2', Depth: '0' });
  await page.reload();
  const name = say('devices:apps.client.evolution');
  const row = apps.getByRole('listitem').filter({ hasText: name });
  const categories = say('devices:apps.groups.categories');
  const chosen = row.getByRole('button', { name: say('devices:apps.groups.of', { name }) });
  await expect(chosen).toContainText(say('devices:apps.groups.autoAs', { form: categories }));
  await expectAccessible(page);

  await chosen.click();
  await page.getByRole('option', { name: say('devices:apps.groups.cards') }).click();
  await expect(page.getByText(say('devices:apps.groups.chosen', { name }))).toBeVisible();
  await page.reload();
  await expect(chosen).toContainText(say('devices:apps.groups.cards'));
});
