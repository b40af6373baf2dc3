import { expect, open, test, viewsOf } from './page';

test('by keyboard alone: search, open an article, switch a layer, keep a speaker', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('.story').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.locator('#q')).toBeFocused();
  await page.keyboard.type('armistice');
  await page.keyboard.press('Enter');
  await expect(page.locator('.card').first()).toBeVisible();

  await page.locator('.card a').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('article.text')).toBeVisible();
  await expect(page.locator('h1')).toBeVisible();
  await page.getByRole('checkbox', { name: /Names/ }).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/layers=[^&]*names/);
  await page.locator('aside .name').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.said').first()).toBeVisible();
});

test('by keyboard alone: pick a place, an actor and days of a story, and open the words', async ({ page, request }) => {
  await open(page, (await viewsOf(request)).find((one) => one.name === 'story')!);
  await page.locator('.spot').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/place=/);
  await page.locator('.who button').first().focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/actor=/);
  await page.getByRole('button', { name: 'Clear all' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.claim summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.claim details[open]').first()).toBeVisible();
});

for (const name of ['stories', 'story', 'article', 'lineage', 'quote', 'actor', 'search', 'add', 'correct']) {
  test(`${name}: whatever can be used has the focus in turn, and shows it`, async ({ page, request }) => {
    await open(page, (await viewsOf(request)).find((one) => one.name === name)!);
    const reached = new Set<string>();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        if (!element || element === document.body) return undefined;
        const style = getComputedStyle(element);
        const shape = element.querySelector('circle, rect');
        const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || (shape !== null && parseFloat(getComputedStyle(shape).strokeWidth) >= 3);
        return { what: element.outerHTML.slice(0, 200), marked };
      });
      if (!focus) break;
      expect(focus.marked, focus.what).toBe(true);
      reached.add(focus.what);
    }
    expect(reached.size).toBeGreaterThan(8);
  });
}
