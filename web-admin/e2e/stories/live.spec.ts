import { people } from '../rig/api';
import { expect, test } from '../rig/story';

test('a contact that a phone adds shows in the open page, unasked', async ({ page, account, phone }) => {
  await account.api.upload(...people(3));
  const mine = await phone('Pixel');
  await mine.sync();
  await page.goto('/contacts');
  await expect(page.getByText('Person 001').first()).toBeVisible();

  mine.add('Zoë Quennell', 'TEL;TYPE=cell:+44 7700 900123');
  expect(await mine.sync()).toBe(0);
  await expect(page.getByText('Zoë Quennell').first()).toBeVisible();
});
