import { card } from '../rig/api';
import { expect, expectAccessible, test } from '../rig/story';

const twins = () => [
  card(crypto.randomUUID(), 'Ann Brandt', 'TEL;TYPE=cell:+44 7700 900123', 'NOTE:plays the cello'),
  card(crypto.randomUUID(), 'Anne Brandt', 'TEL;TYPE=home:+447700900123', 'EMAIL:ann@example.org'),
];

test('two that are one person are merged with the chosen name, and separated again', async ({ page, account, say }) => {
  await account.api.upload(...twins());
  await page.goto('/duplicates');
  await expect(page.getByText(say('duplicates:reason.number'))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: say('duplicates:compare') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('plays the cello')).toBeVisible();
  await expectAccessible(page);
  const keep = say('duplicates:keepOf', { field: say('properties:name') });
  await dialog.getByRole('button', { name: keep }).click();
  await page.getByRole('option', { name: say('duplicates:side.second'), exact: true }).click();
  await dialog.getByRole('button', { name: say('duplicates:merge'), exact: true }).click();
  await expect(dialog).toBeHidden();

  const merges = page.getByRole('region', { name: say('duplicates:merges') });
  await expect(merges.getByText(/Anne? Brandt/).first()).toBeVisible();
  expect(await count(account)).toBe(1);
  await merges.getByRole('button').first().click();
  await expect(merges.getByText(say('duplicates:isUndone'))).toBeVisible();
  expect(await count(account)).toBe(2);
});

test('two who are not the same person are not suggested again', async ({ page, account, say }) => {
  await account.api.upload(...twins());
  await page.goto('/duplicates');
  await page.getByRole('button', { name: say('duplicates:notTheSame') }).click();
  await expect(page.getByRole('heading', { name: say('duplicates:empty') })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: say('duplicates:empty') })).toBeVisible();
  expect(await count(account)).toBe(2);
});

async function count({ api }: { api: { get<T>(path: string): Promise<T> } }): Promise<number> {
  return (await api.get<{ contacts: number }>('/books/default/manifest')).contacts;
}
