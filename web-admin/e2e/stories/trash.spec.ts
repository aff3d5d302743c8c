import { people } from '../rig/api';
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
