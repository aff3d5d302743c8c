import { people } from '../rig/api';
import { expect, expectAccessible, test } from '../rig/story';

test('what happened is told in words', async ({ page, account, say }) => {
  await account.api.upload(...people(3));
  await page.goto('/activity');
  await expect(page.getByText(say('activity:part.added', { count: 3 }))).toBeVisible();
  await expect(page.getByText(say('activity:on', { device: 'Laptop' })).first()).toBeVisible();
  await expectAccessible(page);
});
