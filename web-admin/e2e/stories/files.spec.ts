import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { card } from '../rig/api';
import { sample } from '../rig/places';
import { expect, expectAccessible, test } from '../rig/story';

test('a Chinese Outlook CSV is imported with one mapping mended, and undone', async ({ page, account, say }) => {
  await page.goto('/files');
  await page.locator('input[type=file]').setInputFiles(sample('outlook-zh-cn-gb18030.csv'));
  await expect(page.getByText('GB18030').first()).toBeVisible();
  await expect(page.getByText(say('import:dialect.outlook-zh-cn'))).toBeVisible();
  const preview = page.getByRole('region', { name: say('import:preview.title') });
  await expect(preview.getByText('刘德华先生')).toBeVisible();

  await page.getByLabel(say('import:columns.becomesFor', { column: '中文称谓' })).selectOption('note');
  await expect(preview.getByText('刘德华', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: say('import:commit.do', { count: 2 }) }).click();
  await expect(page.getByRole('heading', { name: say('import:result.done') })).toBeVisible();
  expect(await names(account)).toEqual(['上官婉儿', '刘德华']);
  await expectAccessible(page);

  await page.getByRole('button', { name: say('import:result.undo') }).click();
  await expect(page.getByRole('heading', { name: say('import:result.undone') })).toBeVisible();
  expect(await names(account)).toEqual([]);
});

test('somebody who may be known already is shown with whom, and decided', async ({ page, account, say }) => {
  await account.api.upload(card(crypto.randomUUID(), 'Ann Brandt', 'N:Brandt;Ann;;;', 'EMAIL:ann@example.org'));
  await drop(page, 'Name,E-mail,Notes\nTheodore Quill,ann@example.org,met in Bern\n');
  const unsure = page.getByRole('region', { name: say('import:unsure.title') });
  await expect(unsure.getByText(say('import:unsure.why.email'))).toBeVisible();
  await expectAccessible(page);

  await unsure.getByRole('button', { name: new RegExp(say('import:unsure.decision', { name: 'Theodore Quill' })) }).click();
  await page.getByRole('option', { name: say('import:unsure.same', { name: 'Ann Brandt' }), exact: true }).click();
  await page.getByRole('button', { name: say('import:commit.do', { count: 1 }) }).click();
  await expect(page.getByRole('heading', { name: say('import:result.done') })).toBeVisible();
  const { items } = await account.api.get<{ items: { vcard?: string }[] }>('/books/default/download');
  expect(items).toHaveLength(1);
  expect(items[0]?.vcard).toContain('FN:Ann Brandt');
  expect(items[0]?.vcard).toContain('met in Bern');
});

test('rows nobody can be made of come back as a file that says why', async ({ page, account, say }) => {
  expect(account.login).toBeTruthy();
  await drop(page, 'Name,E-mail\nAnn Brandt,ann@example.org\nBen,ben@example.org,too,many,cells\n');
  await expect(page.getByRole('heading', { name: say('import:bad.title') })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: say('import:result.errors') }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  const [header = '', ...rows] = text.trim().split(/\r?\n/);
  expect(header.split(',')).toContain('error');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain('Ben');
});

test('a mapping is kept under a name, and used for the next file', async ({ page, account, say }) => {
  const table = (name: string) => `Name,Club\n${name},Harbour Rowers\n`;
  expect(account.login).toBeTruthy();
  await drop(page, table('Ann Brandt'));
  const club = page.getByLabel(say('import:columns.becomesFor', { column: 'Club' }));
  await club.selectOption('org.name');
  await page.getByRole('button', { name: say('import:mappings.title') }).click();
  await page.getByRole('dialog').getByLabel(say('import:mappings.name')).fill('Members');
  await page.getByRole('button', { name: say('import:mappings.save'), exact: true }).click();
  await expect(page.getByText(say('import:mappings.saved', { name: 'Members' })).first()).toBeVisible();

  await drop(page, table('Ben Carter'));
  await expect(club).not.toHaveValue('org.name');
  await page.getByRole('button', { name: say('import:mappings.title') }).click();
  await page.getByRole('button', { name: say('import:mappings.use', { name: 'Members' }) }).click();
  await expect(club).toHaveValue('org.name');
  const preview = page.getByRole('region', { name: say('import:preview.title') });
  await expect(preview.getByText('Harbour Rowers')).toBeVisible();
});

async function drop(page: Page, text: string): Promise<void> {
  await page.goto('/files');
  const buffer = Buffer.from(text);
  await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer });
}

async function names({ api }: { api: { get<T>(path: string): Promise<T> } }): Promise<string[]> {
  const { items } = await api.get<{ items: { vcard?: string }[] }>('/books/default/download');
  return items
    .map((item) => /^FN:(.*)$/m.exec(item.vcard ?? '')?.[1]?.trim())
    .filter((name) => name !== undefined)
    .filter((name) => !/^(客户|南京)$/.test(name))
    .sort();
}
