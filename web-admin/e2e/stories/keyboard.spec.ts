import type { Locator, Page } from '@playwright/test';
import { card } from '../rig/api';
import { expect, test } from '../rig/story';

test('the keyboard alone makes, finds, edits, selects, groups, deletes and undoes', async ({ page, account, say }) => {
  test.setTimeout(120_000);
  await account.api.upload(card(crypto.randomUUID(), 'Ann Brandt', 'N:Brandt;Ann;;;'));
  await page.goto('/contacts');
  const option = (name: string) => page.getByRole('option', { name });
  await expect(option('Ann Brandt')).toBeVisible();

  await page.keyboard.press('n');
  await reach(page, page.getByLabel(say('contacts:name.given'), { exact: true }));
  await page.keyboard.type('Zoe');
  await reach(page, page.getByLabel(say('contacts:name.surname'), { exact: true }));
  await page.keyboard.type('Adams');
  await press(page, page.getByRole('button', { name: say('save') }));
  await expect(page.getByRole('article', { name: 'Zoe Adams' })).toBeVisible();

  await reach(page, page.getByRole('link', { name: say('edit') }));
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('button', { name: say('contacts:add.email') }));
  await page.keyboard.type('zoe@example.org');
  await press(page, page.getByRole('button', { name: say('save') }));
  await expect(page.getByRole('article').getByRole('link', { name: 'zoe@example.org' })).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.type('adams');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('option')).toHaveCount(2);

  await reach(page, page.getByRole('listbox', { name: say('nav.contacts') }));
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText(say('contacts:selected', { count: 2, shown: '2' }))).toBeVisible();
  await press(page, page.getByRole('button', { name: say('contacts:addToGroup') }));
  await expect(page.getByLabel(say('contacts:groupName'))).toBeFocused();
  await page.keyboard.type('Choir');
  await press(page, page.getByRole('button', { name: say('contacts:newGroupNamed', { name: 'Choir' }) }));
  await expect(page.getByText(say('contacts:addedTo', { count: 2, shown: '2', group: 'Choir' }))).toBeVisible();

  await reach(page, page.getByRole('listbox', { name: say('nav.contacts') }));
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  const chosen = page.getByRole('toolbar', { name: say('contacts:selectedTitle') });
  await press(page, chosen.getByRole('button', { name: say('contacts:deleteSelected') }));
  await expect(page.getByRole('option')).toHaveCount(1);
  await press(page, page.getByRole('button', { name: say('undo') }).last());
  await expect(page.getByRole('option')).toHaveCount(2);
});

async function press(page: Page, button: Locator): Promise<void> {
  await reach(page, button);
  await page.keyboard.press('Enter');
}

/** By the tabulator, as far as it takes; whoever is not reached by a whole round is not reached at all. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const holds = () => target.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 80 && !(await holds()); step++) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}
