import { people } from '../rig/api';
import { Dav } from '../rig/dav';
import { expect, expectAccessible, test } from '../rig/story';

test('what was deleted in one go comes back, one alone and then the rest', async ({ page, account, say }) => {
  const cards = people(5);
  const { items } = await account.api.upload(...cards);
  await account.api.upload(...items.slice(0, 4).map(({ uuid, seq }) => ({ uuid, deleted: true, base: seq })));

  await page.goto('/trash');
  await page.getByText(say('trash:deleted', { count: 4 })).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: say('trash:restoreOne', { name: 'Person 002' }) }).click();
  await expect(page.getByText(say('trash:deleted', { count: 3 }))).toBeVisible();
  await page.getByRole('button', { name: say('trash:restoreAll', { count: 3 }) }).click();
  await expect(page.getByRole('heading', { name: say('trash:empty') })).toBeVisible();
  const { contacts } = await account.api.get<{ contacts: number }>('/books/default/manifest');
  expect(contacts).toBe(5);
});

test('an address book that a program has thrown away comes back whole', async ({ page, account, say }) => {
  const made = { name: 'Desk', client: 'thunderbird' };
  const { login, password } = await account.api.post<{ login: string; password: string }>('/me/app-passwords', made);
  const dav = new Dav(account.api.url, login, password);
  const book = '/dav/me/books/choir/';
  await dav.ask('MKCOL', book, { 'Content-Type': 'application/xml' }, choir);
  await dav.ask('DELETE', book);

  await page.goto('/trash');
  const books = page.getByRole('region', { name: say('trash:books.title') });
  await expect(books.getByText('Singkreis')).toBeVisible();
  await expectAccessible(page);
  await books.getByRole('button', { name: say('trash:books.takeBackOne', { name: 'Singkreis' }) }).click();
  await expect(page.getByText(say('trash:books.back', { name: 'Singkreis' }))).toBeVisible();
  await expect(books).toBeHidden();
  expect(await dav.ask('PROPFIND', book, { Depth: '0' })).toContain('Singkreis');
});

const choir = `<mkcol xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><set><prop>
  <resourcetype><collection/><c:addressbook/></resourcetype><displayname>Singkreis</displayname></prop></set></mkcol>`;
