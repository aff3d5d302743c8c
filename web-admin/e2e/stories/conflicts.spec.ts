import { card } from '../rig/api';
import { expect, expectAccessible, test } from '../rig/story';

test('two notes written at once stand side by side, and the other one is taken', async ({ page, account, say }) => {
  const { api } = account;
  const uuid = crypto.randomUUID();
  const { items } = await api.upload(card(uuid, 'Ann Brandt', 'NOTE:first'));
  const base = items[0]?.seq;
  await api.upload({ ...card(uuid, 'Ann Brandt', 'NOTE:plays the viola'), base });
  await api.upload({ ...card(uuid, 'Ann Brandt', 'NOTE:plays the cello'), base });

  await page.goto('/conflicts');
  await expect(page.getByText('plays the viola')).toBeVisible();
  await expect(page.getByText('plays the cello')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: say('conflicts:takeOther') }).click();
  await expect(page.getByRole('heading', { name: say('conflicts:empty') })).toBeVisible();
  const { items: now } = await api.post<{ items: { vcard: string }[] }>('/books/default/fetch', { uuids: [uuid] });
  expect(now[0]?.vcard).toContain('NOTE:plays the viola');
});
