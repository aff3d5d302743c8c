import { expect, expectAccessible, test } from '../rig/story';

test('somebody is invited, and opens an account by the link', async ({ page, operator, say, browser }) => {
  expect(operator.login).toBeTruthy();
  await page.goto('/operator');
  await expect(page.getByText(say('operator:syncs.perHour'))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('tab', { name: say('operator:invitations.title') }).click();
  await page.getByRole('button', { name: say('operator:invitations.make') }).click();
  const link = (await page.getByText(/#invitation=/).textContent()) ?? '';
  const guest = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { level: 1 })).toBeVisible();
  await guest.close();

  await page.getByRole('tab', { name: say('operator:accounts.title') }).click();
  await page.getByLabel(say('operator:accounts.search')).fill(operator.login);
  await expect(page.getByRole('rowheader', { name: operator.login })).toBeVisible();
  await page.getByRole('tab', { name: say('operator:key.title') }).click();
  await expect(page.getByText(say('operator:key.sources.key-file'))).toBeVisible();
  await expectAccessible(page);
});

test('a new master key wraps every account’s key anew, to the end', async ({ page, operator, say }) => {
  expect(operator.login).toBeTruthy();
  await page.goto('/operator');
  await page.getByRole('tab', { name: say('operator:key.title') }).click();
  const fingerprint = page.locator('.operator-key-facts code');
  const before = (await fingerprint.textContent()) ?? '';
  await page.getByRole('button', { name: say('operator:key.rotate') }).click();
  await page.getByRole('dialog').getByRole('button', { name: say('operator:key.rotate') }).click();
  await expect(fingerprint).not.toHaveText(before);
  await expect(page.locator('.operator-stand')).toBeVisible({ timeout: 45_000 });
  await expect(page.getByRole('button', { name: say('operator:key.rotate') })).toBeEnabled();
});
