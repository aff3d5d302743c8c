import { expect, test } from '@playwright/test';

test('the service answers', async ({ page }) => {
  await page.goto(`${process.env.CARDEA_URL}/welcome.html`);
  await expect(page.getByRole('heading').first()).toBeVisible();
});
