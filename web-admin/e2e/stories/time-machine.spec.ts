import { people } from '../rig/api';
import { expect, expectAccessible, test } from '../rig/story';

test('the book comes back as it was before it was emptied', async ({ page, account, say }) => {
  const { items } = await account.api.upload(...people(5));
  await account.api.upload(...items.map(({ uuid, seq }) => ({ uuid, deleted: true, base: seq })));
  // The input knows minutes and the story only seconds, so it is asked for the moment between the two by its address.
  const { items: gone } = await account.api.get<{ items: { deletedAt: string }[] }>('/books/default/trash');
  await page.route('**/time-machine/preview', async (route) => {
    const at = new Date(new Date(gone.at(-1)?.deletedAt ?? '').getTime() - 1).toISOString();
    await route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON(), at }) });
  });

  await page.goto('/time-machine');
  await page.getByRole('button', { name: say('time-machine:look') }).click();
  await expect(page.getByText('Person 001')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: say('time-machine:go') }).click();
  await expect(page.getByText(say('time-machine:done', { count: 5 }))).toBeVisible();
  const { contacts } = await account.api.get<{ contacts: number }>('/books/default/manifest');
  expect(contacts).toBe(5);
});
