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

async function names({ api }: { api: { get<T>(path: string): Promise<T> } }): Promise<string[]> {
  const { items } = await api.get<{ items: { vcard?: string }[] }>('/books/default/download');
  return items
    .map((item) => /^FN:(.*)$/m.exec(item.vcard ?? '')?.[1]?.trim())
    .filter((name) => name !== undefined)
    .filter((name) => !/^(客户|南京)$/.test(name))
    .sort();
}
