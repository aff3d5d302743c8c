import { expect, expectAccessible, test } from '../rig/story';
import { totp } from '../rig/totp';

test('the second step is turned on by QR code and gives recovery codes', async ({ page, account, say }) => {
  await page.goto('/settings');
  await expect(page.getByText(say('settings:sessions.current'))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: say('settings:factor.turnOn') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('settings:password.yours')).fill(account.password);
  await dialog.getByRole('button', { name: say('settings:factor.next') }).click();
  await expect(dialog.getByRole('img', { name: say('settings:factor.qr') })).toBeVisible();
  const secret = (await dialog.locator('code').first().textContent()) ?? '';
  await dialog.getByLabel(say('settings:factor.code'), { exact: true }).fill(totp(secret));
  await dialog.getByRole('button', { name: say('settings:factor.turnOn') }).click();
  await expect(page.getByRole('alertdialog').locator('li')).toHaveCount(10);
  await page.getByRole('button', { name: say('settings:factor.kept') }).click();
  await expect(page.getByText(say('settings:factor.on', { count: 10 }))).toBeVisible();
});

test('the language is chosen, at once and for good', async ({ page, account, language, say }) => {
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1, name: say('settings:title') })).toBeVisible();
  expect(account.login).toBeTruthy();
  await page.getByRole('button', { name: new RegExp(say('settings:language')) }).click();
  await page.getByRole('option', { name: language === 'en' ? '简体中文' : 'English' }).click();
  const other = language === 'en' ? '设置' : 'Settings';
  await expect(page.getByRole('heading', { level: 1, name: other })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: other })).toBeVisible();
});
