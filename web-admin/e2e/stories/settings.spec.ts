import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { people } from '../rig/api';
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

test('a new password signs another browser out and is good from then on', async ({ page, account, say, browser }) => {
  const next = 'a wholly other battery staple';
  const other = await (await browser.newContext({ locale: test.info().project.use.locale })).newPage();
  await signIn(other, account.login, account.password, say);
  await expect(other.getByRole('heading', { name: say('contacts:empty') })).toBeVisible();

  await page.goto('/settings');
  await page.getByLabel(say('settings:password.current'), { exact: true }).fill('not the password');
  await page.getByLabel(say('settings:password.next'), { exact: true }).fill(next);
  await page.getByLabel(say('settings:password.again'), { exact: true }).fill(next);
  await page.getByRole('button', { name: say('settings:password.do') }).click();
  await expect(page.getByText(say('settings:password.wrong'))).toBeVisible();
  await page.getByLabel(say('settings:password.current'), { exact: true }).fill(account.password);
  await page.getByRole('button', { name: say('settings:password.do') }).click();
  await expect(page.getByText(say('settings:password.done')).first()).toBeVisible();

  await other.goto('/contacts');
  await expect(other.getByLabel(say('entrance:login'))).toBeVisible();
  await signIn(other, account.login, account.password, say);
  await expect(other.getByRole('alert')).toHaveText(say('problems:login-failed'));
  await signIn(other, account.login, next, say);
  await expect(other.getByRole('heading', { name: say('contacts:empty') })).toBeVisible();
  await other.context().close();
});

test('everything is downloaded as one zip', async ({ page, account, say }) => {
  await account.api.upload(...people(3));
  await page.goto('/settings');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: say('settings:data.export') }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.zip$/);
  // The names of a zip's files stand uncompressed in its directory, whose signature begins each.
  const names = readFileSync(await file.path(), 'latin1')
    .split('PK\x01\x02')
    .slice(1)
    .map((entry) => entry.slice(42, 42 + entry.charCodeAt(24) + 256 * entry.charCodeAt(25)));
  expect(names.map((name) => name.replace(/^.*\//, '')).sort()).toEqual(
    expect.arrayContaining(['account.json', 'contacts.csv', 'contacts.vcf']),
  );
});

test('a new encryption key seals everything anew, and everything is still there', async ({ page, account, say }) => {
  test.setTimeout(180_000);
  for (let packet = 0; packet < 4; packet++) await account.api.upload(...people(500));
  await page.goto('/settings');
  await page.getByRole('button', { name: say('settings:key.do') }).click();
  const progress = page.getByRole('progressbar', { name: say('settings:key.running') });
  await expect(progress).toBeVisible();
  // Sealed anew within the minute; the former key is only thrown away minutes later.
  await expect(progress).toHaveAttribute('aria-valuetext', /100/, { timeout: 100_000 });
  expect(await account.api.get('/me/key')).toMatchObject({ rotating: true, left: 0 });
  await page.goto('/contacts');
  await expect(page.getByText('Person 001').first()).toBeVisible();
});

test('an account is closed with its password, and is gone', async ({ page, account, say }) => {
  await page.goto('/settings');
  await page.getByRole('button', { name: say('settings:close.do') }).click();
  const dialog = page.getByRole('dialog', { name: say('settings:close.ask', { login: account.login }) });
  await dialog.getByLabel(say('settings:password.yours')).fill('not the password');
  await dialog.getByRole('button', { name: say('settings:close.do') }).click();
  await expect(dialog.getByText(say('settings:password.wrong'))).toBeVisible();
  await dialog.getByLabel(say('settings:password.yours')).fill(account.password);
  await dialog.getByRole('button', { name: say('settings:close.do') }).click();
  await expect(page.getByLabel(say('entrance:login'))).toBeVisible();
  await signIn(page, account.login, account.password, say);
  await expect(page.getByRole('alert')).toHaveText(say('problems:login-failed'));
});

async function signIn(page: Page, login: string, password: string, say: TFunction): Promise<void> {
  await page.goto('/');
  await page.getByLabel(say('entrance:login')).fill(login);
  await page.getByLabel(say('entrance:password'), { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}
