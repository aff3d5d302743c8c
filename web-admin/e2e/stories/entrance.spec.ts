import { PASSWORD } from '../rig/house';
import { Service } from '../rig/service';
import { expect, expectAccessible, test } from '../rig/story';
import { totp } from '../rig/totp';

test('the link of the first start leads to the first account', async ({ page, say }) => {
  test.setTimeout(180_000);
  const service = await Service.start();
  try {
    await page.goto(await service.printed(/(http\S+#invitation=\S+)/));
    await expect(page.getByRole('heading', { name: say('entrance:firstTitle') })).toBeVisible();
    expect(page.url()).not.toContain('invitation');
    await expectAccessible(page);

    await page.getByLabel(say('entrance:login')).fill('zoe@example.org');
    await page.getByLabel(say('entrance:password'), { exact: true }).fill(PASSWORD);
    await page.getByLabel(say('entrance:repeated')).fill('something else');
    await page.getByRole('button', { name: say('entrance:open') }).click();
    await expect(page.getByText(say('entrance:differ'))).toBeVisible();

    await page.getByLabel(say('entrance:repeated')).fill(PASSWORD);
    await page.getByRole('button', { name: say('entrance:open') }).click();
    await expect(page.getByRole('heading', { name: say('contacts:empty') })).toBeVisible();
    await expect(page.getByRole('link', { name: say('nav.operator') })).toBeVisible();
  } finally {
    await service.stop();
  }
});

test('a wrong password is told, the right one opens the contacts', async ({ page, account, say }) => {
  await page.context().clearCookies();
  await page.goto('/');
  await page.getByLabel(say('entrance:login')).fill(account.login);
  await page.getByLabel(say('entrance:password')).fill('not the password');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(say('problems:login-failed'));
  await page.getByLabel(say('entrance:password')).fill(account.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: say('contacts:empty') })).toBeVisible();
});

test('a second factor is asked for, and a recovery code does in its place', async ({ page, account, say }) => {
  const { password, api } = account;
  const { secret } = await api.post<{ secret: string }>('/me/second-factor', { password });
  const { recoveryCodes } = await api.post<{ recoveryCodes: string[] }>('/me/second-factor/confirm', { code: totp(secret) });
  await page.context().clearCookies();
  await page.goto('/');

  const signIn = async (code: string) => {
    await page.getByLabel(say('entrance:login')).fill(account.login);
    await page.getByLabel(say('entrance:password')).fill(password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: say('entrance:codeTitle') })).toBeVisible();
    await page.getByLabel(say('entrance:code'), { exact: true }).fill('000000');
    await page.keyboard.press('Enter');
    await expect(page.getByText(say('entrance:codeWrong'))).toBeVisible();
    await page.getByLabel(say('entrance:code'), { exact: true }).fill(code);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: say('contacts:empty') })).toBeVisible();
  };
  await signIn(totp(secret, 1));
  await page.getByRole('button', { name: say('account.menu', { login: account.login }) }).click();
  await page.getByRole('menuitem', { name: say('account.signOut') }).click();
  await signIn(recoveryCodes[0] ?? '');
});

test('a session that ends asks to sign in again and keeps what was typed', async ({ page, account, say }) => {
  await page.goto('/contacts/new');
  await page.getByLabel(say('contacts:name.given'), { exact: true }).fill('Typed before');
  await page.context().clearCookies();
  await page.getByRole('button', { name: say('save') }).click();
  await page.getByLabel(say('entrance:password')).fill(account.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByLabel(say('contacts:name.given'), { exact: true })).toHaveValue('Typed before');
  await page.getByRole('button', { name: say('save') }).click();
  await expect(page.getByRole('article', { name: 'Typed before' })).toBeVisible();
});
