import { expect, test, viewsOf } from './page';

test('an earlier day is picked in the header, stays while one goes on, and is taken back', async ({ page, request }) => {
  const stories = await (await request.get('/api/v1/stories')).json();
  const story = (await viewsOf(request)).find((view) => view.name === 'story')!;
  const day = stories.items[0].from;
  await page.goto('/');
  await expect(page.locator('.story').first()).toBeVisible();
  await page.getByLabel('As of').fill(day);
  await page.getByLabel('As of').press('Enter');
  await expect(page).toHaveURL(new RegExp(`as_of=${day}`));
  await expect(page.locator('.past')).toContainText(day);
  await page.locator('.story').first().click();
  await expect(page).toHaveURL(new RegExp(`stories/.*as_of=${day}`));
  await expect(page.locator('.flow')).toContainText(day);

  await page.goto(`${story.path}?as_of=${day}`);
  const then = await page.locator('.flow a').first().innerText();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(page.locator('.flow a').first()).not.toHaveText(then);
  await expect(page).not.toHaveURL(/as_of/);
});

test('a link that is opened in another tab shows the same day', async ({ page, context, request }) => {
  const stories = await (await request.get('/api/v1/stories')).json();
  const day = stories.items[0].from;
  await page.goto(`/?as_of=${day}`);
  await expect(page.locator('.story').first()).toBeVisible();
  const [other] = await Promise.all([context.waitForEvent('page'), page.locator('.story').first().click({ button: 'middle' })]);
  await expect(other).toHaveURL(new RegExp(`/stories/.*as_of=${day}`));
  await expect(other.locator('.past')).toContainText(day);
});
