import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { succeeded } from '../rig/api';
import { root, sample } from '../rig/places';

const service = () => process.env.CARDEA_URL ?? '';

test.beforeEach(async ({ page, locale }) => {
  const headers = { 'X-Cardea': 'web' };
  const data = { login: 'demo', password: process.env.CARDEA_DEMO };
  await succeeded(await page.request.post(`${service()}/api/v1/web/session`, { data, headers }));
  const language = locale?.startsWith('zh') ? 'zh-Hans' : 'en';
  await succeeded(await page.request.patch(`${service()}/api/v1/me`, { data: { language }, headers }));
});

async function picture(page: Page, name: string) {
  await expect(page.locator('.spinner')).toHaveCount(0);
  await page.mouse.move(0, 0);
  const file = `${name}-${test.info().project.name}.png`;
  await page.screenshot({ path: resolve(root, 'docs/images', file), animations: 'disabled' });
}

test('contacts and a contact', async ({ page }) => {
  await page.goto(`${service()}/contacts`);
  const people = page.getByRole('option');
  await expect(people.first()).toBeVisible();
  await picture(page, 'contacts');
  await people.filter({ has: page.locator('img') }).first().click();
  await expect(page.getByRole('article')).toBeVisible();
  await picture(page, 'contact');
});

test('import', async ({ page }) => {
  await page.goto(`${service()}/files`);
  await page.locator('input[type=file]').setInputFiles(sample('outlook-zh-cn-gb18030.csv'));
  await expect(page.locator('.import-preview li').first()).toBeVisible();
  await picture(page, 'import');
});

test('devices', async ({ page }) => {
  await page.goto(`${service()}/devices`);
  await expect(page.getByText('Office PC')).toBeVisible();
  await picture(page, 'devices');
});
