import { card, people } from '../rig/api';
import { expect, expectAccessible, test } from '../rig/story';

test('a contact is made, edited, deleted and brought back', async ({ page, account, say }) => {
  await account.api.upload(card(crypto.randomUUID(), 'Somebody Else'));
  await page.goto('/contacts');
  await expect(page.getByRole('option', { name: 'Somebody Else' })).toBeVisible();
  await page.keyboard.press('n');
  await page.getByLabel(say('contacts:name.given'), { exact: true }).fill('Zoë');
  await page.getByLabel(say('contacts:name.surname'), { exact: true }).fill('Adams');
  await page.getByRole('button', { name: say('contacts:add.phone') }).click();
  await page.keyboard.type('+44 20 7946 0001');
  await page.getByLabel(say('contacts:labelTitle'), { exact: true }).fill(say('contacts:label.work'));
  await expectAccessible(page);
  await page.getByRole('button', { name: say('save') }).click();

  const shown = page.getByRole('article', { name: 'Zoë Adams' });
  await expect(shown.getByRole('link', { name: '+44 20 7946 0001' })).toBeVisible();
  await expect(shown.getByText(say('contacts:label.work'), { exact: true })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Zoë Adams' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: say('edit') }).click();
  await page.getByRole('button', { name: say('contacts:add.date') }).click();
  await page.getByLabel(say('contacts:year'), { exact: true }).fill('1990');
  await page.getByRole('button', { name: say('save') }).click();
  await expect(shown.getByText('1990')).toBeVisible();

  await page.getByRole('button', { name: say('delete'), exact: true }).click();
  await expect(page.getByRole('option', { name: 'Zoë Adams' })).toBeHidden();
  await page.getByRole('button', { name: say('undo') }).click();
  await expect(page.getByRole('option', { name: 'Zoë Adams' })).toBeVisible();
});

test('what was typed outlives a reload', async ({ page, account, say }) => {
  const zoe = card(crypto.randomUUID(), 'Zoe Adams', 'N:Adams;Zoe;;;', 'NOTE:old');
  await account.api.upload(zoe);
  await page.goto(`/contacts/${zoe.uuid}/edit`);
  await page.getByLabel(say('contacts:note'), { exact: true }).fill('written for an hour');
  await page.reload();
  await expect(page.getByText(say('contacts:draftKept'))).toBeVisible();
  await expect(page.getByLabel(say('contacts:note'), { exact: true })).toHaveValue('written for an hour');
  await page.getByRole('button', { name: say('contacts:startOver') }).click();
  await expect(page.getByLabel(say('contacts:note'), { exact: true })).toHaveValue('old');
});

test('two browsers edit one contact: other fields merge, the same field is asked about', async ({ page, account, say }) => {
  const zoe = card(crypto.randomUUID(), 'Zoe Adams', 'N:Adams;Zoe;;;', 'NOTE:old', 'EMAIL:zoe@example.org');
  await account.api.upload(zoe);
  const other = await page.context().newPage();
  for (const browser of [page, other]) {
    await browser.goto(`/contacts/${zoe.uuid}/edit`);
    await expect(browser.getByLabel(say('contacts:note'), { exact: true })).toHaveValue('old');
  }
  await other.getByLabel(say('contacts:note'), { exact: true }).fill('theirs');
  await other.getByRole('button', { name: say('save') }).click();
  await expect(other.getByRole('article')).toContainText('theirs');

  await page.getByLabel(say('contacts:email'), { exact: true }).fill('zoe@example.com');
  await page.getByLabel(say('contacts:note'), { exact: true }).fill('mine');
  await page.getByRole('button', { name: say('save') }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByText('theirs', { exact: true })).toBeVisible();
  await expect(dialog.getByText('mine', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: say('save') }).click();

  for (const browser of [page, other]) {
    await expect(browser.getByRole('article')).toContainText('mine');
    await expect(browser.getByRole('article')).toContainText('zoe@example.com');
  }
});

test('an earlier version is seen by its differences and comes back', async ({ page, account, say }) => {
  const zoe = card(crypto.randomUUID(), 'Zoe Adams', 'N:Adams;Zoe;;;', 'NOTE:the first');
  const { items } = await account.api.upload(zoe);
  const changed = { uuid: zoe.uuid, vcard: zoe.vcard.replace('the first', 'the second'), base: items[0]?.seq };
  await account.api.upload(changed);
  await page.goto(`/contacts/${zoe.uuid}`);
  await page.getByRole('button', { name: say('contacts:history') }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('del')).toHaveText('the first');
  await expect(dialog.locator('ins', { hasText: 'the second' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: say('contacts:restore') }).click();
  await expect(page.getByRole('article')).toContainText('the first');
});

test('a phone’s new contact comes into the open page by itself', async ({ page, account }) => {
  await account.api.upload(card(crypto.randomUUID(), 'Here Already'));
  await page.goto('/contacts');
  await expect(page.getByRole('option', { name: 'Here Already' })).toBeVisible();
  await account.api.upload(card(crypto.randomUUID(), 'From A Phone'));
  await expect(page.getByRole('option', { name: 'From A Phone' })).toBeVisible();
});

test('names that want to do harm stay text', async ({ page, account, say }) => {
  const long = 'x'.repeat(10_000);
  const hostile = ['<img src=x onerror=alert(1)>', '\u202Etxt.exe', long, '{{name}} $t(close)'].map((name) =>
    card(crypto.randomUUID(), name, 'URL:javascript:alert(1)'),
  );
  await account.api.upload(...hostile);
  page.on('dialog', () => expect(true, 'a script ran').toBe(false));
  await page.goto('/contacts');
  await expect(page.getByRole('option')).toHaveCount(4);
  expect(await page.locator('.people img').count()).toBe(0);
  for (const { uuid } of hostile) {
    await page.goto(`/contacts/${uuid}`);
    await expect(page.getByRole('article')).toContainText('javascript:alert(1)');
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide, 'the page is not pushed wide').toBe(false);
  }
  await page.getByRole('link', { name: say('edit') }).click();
  await expect(page.getByRole('form')).toBeVisible();
});

test('many are selected with the keyboard, put into a group, and deleted only when the owner says so', async ({
  page,
  account,
  say,
}) => {
  await account.api.upload(...people(40));
  await page.goto('/contacts');
  const list = page.getByRole('listbox', { name: say('nav.contacts') });
  await expect(page.getByRole('option').first()).toBeVisible();
  await list.focus();
  await page.keyboard.press('Space');
  for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText(say('contacts:selected', { count: 5, shown: '5' }))).toBeVisible();
  await page.getByRole('button', { name: say('contacts:addToGroup') }).click();
  await page.getByLabel(say('contacts:groupName')).fill('Choir');
  await page.getByRole('button', { name: say('contacts:newGroupNamed', { name: 'Choir' }) }).click();
  await expect(page.getByText(say('contacts:addedTo', { count: 5, shown: '5', group: 'Choir' }))).toBeVisible();

  await list.focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText(say('contacts:selected', { count: 40, shown: '40' }))).toBeVisible();
  await page.getByRole('button', { name: say('contacts:deleteSelected') }).click();
  const question = page.getByRole('dialog', { name: say('contacts:held.title', { count: 40, shown: '40' }) });
  await expectAccessible(page);
  await question.getByRole('button', { name: say('contacts:held.no') }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('words, pinyin, initials and parts of numbers find people', async ({ page, account, say }) => {
  await account.api.upload(
    card(crypto.randomUUID(), '张三', 'N:张;三;;;', 'TEL:+86 139 0000 3450'),
    card(crypto.randomUUID(), '曾轶可', 'N:曾;轶可;;;'),
    card(crypto.randomUUID(), 'Ann Lee', 'N:Lee;Ann;;;', 'ORG:Harbour & Quill'),
  );
  await page.goto('/contacts');
  await page.keyboard.press('/');
  const search = page.getByRole('textbox');
  for (const [words, name] of [
    ['zhangsan', '张三'],
    ['zs', '张三'],
    ['zeng', '曾轶可'],
    ['3450', '张三'],
    ['quill', 'Ann Lee'],
  ] as const) {
    await search.fill(words);
    await expect(page.getByRole('option')).toHaveCount(1);
    await expect(page.getByRole('option', { name })).toBeVisible();
  }
  await search.fill('nobody at all');
  await expect(page.getByRole('heading', { name: say('contacts:nobodyFound') })).toBeVisible();
  await expectAccessible(page);
});

test('a photo is cut and shown', async ({ page, account, say }) => {
  const zoe = card(crypto.randomUUID(), 'Zoe Adams');
  await account.api.upload(zoe);
  await page.goto(`/contacts/${zoe.uuid}`);
  await page.getByRole('button', { name: say('contacts:photo.change') }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'red.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg/>'),
  });
  await expect(page.getByText(say('contacts:photo.unreadable'))).toBeVisible();
  const picture = await page.screenshot();
  await page.locator('input[type=file]').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: picture });
  await page.getByRole('button', { name: say('contacts:photo.move') }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByLabel(say('contacts:photo.zoom')).fill('2');
  await expectAccessible(page);
  await page.getByRole('button', { name: say('contacts:photo.use') }).click();
  await expect(page.getByRole('article').locator('img')).toBeVisible();
  await expect(page.getByRole('option').locator('img')).toBeVisible();
});

test('two that are one are merged, and parted again', async ({ page, account, say }) => {
  await account.api.upload(
    card(crypto.randomUUID(), 'Zoe Adams', 'N:Adams;Zoe;;;', 'TEL:+44 20 7946 0001', 'NOTE:met in Bern'),
    card(crypto.randomUUID(), 'Zoë A.', 'N:A.;Zoë;;;', 'EMAIL:zoe@example.org'),
  );
  await page.goto('/contacts');
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: say('contacts:more') }).click();
  await page.getByRole('menuitem', { name: say('contacts:mergeSelected') }).click();
  await expect(page.getByRole('radio', { name: /Zoe Adams/ })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: say('contacts:merge.yes') }).click();
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('article')).toContainText('zoe@example.org');
  await page.getByRole('button', { name: say('undo') }).click();
  await expect(page.getByRole('option')).toHaveCount(2);
});
