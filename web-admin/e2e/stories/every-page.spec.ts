import { people } from '../rig/api';
import { expect, expectAccessible, test } from '../rig/story';

const PAGES = ['files', 'duplicates', 'trash', 'conflicts', 'time-machine', 'devices', 'activity', 'settings'];

test('no page has a serious barrier, in light and dark, and none reaches for another server', async ({
  page,
  account,
  baseURL,
  say,
}) => {
  test.slow();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) elsewhere.push(request.url());
  });
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await account.api.upload(...people(3));
  for (const place of [...PAGES, 'files/export']) {
    await page.goto(`/${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('status', { name: say('loading') })).toHaveCount(0);
    await expectAccessible(page);
  }
  expect(elsewhere).toEqual([]);
  expect(refused).toEqual([]);
});

test('the keyboard alone brings a file of the whole book', async ({ page, account, say }) => {
  await account.api.upload(...people(2));
  await page.goto('/files');
  await page.getByRole('tab', { name: say('import:title') }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(say('export:report.complete'))).toBeVisible();
  const download = page.waitForEvent('download');
  const button = page.getByRole('button', { name: say('export:do'), exact: true });
  for (let presses = 0; presses < 20 && !(await button.evaluate((it) => it === document.activeElement)); presses++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
});
