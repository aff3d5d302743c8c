import { card } from '../rig/api';
import { expect, expectAccessible, test } from '../rig/story';

test('a group is made, filled by dragging, renamed, emptied, deleted and brought back', async ({ page, account, say }) => {
  const zoe = card(crypto.randomUUID(), 'Zoe Adams');
  await account.api.upload(zoe);
  await page.goto('/groups');
  await expectAccessible(page);
  await page.getByRole('button', { name: say('groups:new') }).first().click();
  await page.getByLabel(say('groups:name'), { exact: true }).fill('Choir');
  await page.getByRole('button', { name: say('save') }).click();
  await expect(page.getByRole('heading', { name: say('groups:noMembers') })).toBeVisible();

  await page.getByRole('link', { name: say('contacts:filter.noGroup') }).click();
  const choir = page.getByRole('link', { name: /Choir/ });
  await page.getByRole('option', { name: 'Zoe Adams' }).dragTo(choir);
  await expect(choir).toContainText('1');
  await choir.click();
  await expect(page.getByRole('option', { name: 'Zoe Adams' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: say('groups:rename') }).click();
  await page.getByLabel(say('groups:name'), { exact: true }).fill('唱诗班');
  await page.getByRole('button', { name: say('save') }).click();
  await expect(page.getByRole('heading', { name: '唱诗班' })).toBeVisible();

  await page.getByRole('listbox').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: say('contacts:more') }).click();
  await page.getByRole('menuitem', { name: say('contacts:removeFromGroup', { group: '唱诗班' }) }).click();
  await expect(page.getByRole('heading', { name: say('groups:noMembers') })).toBeVisible();
  const group = page.getByRole('link', { name: /唱诗班/ });
  await expect(group).toContainText('0');

  await page.getByRole('button', { name: say('groups:delete') }).click();
  await expect(group).toBeHidden();
  await page.getByRole('button', { name: say('undo') }).last().click();
  await expect(group).toBeVisible();
});
