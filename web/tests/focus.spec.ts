import { expect, open, test, viewsOf } from './page';

const names = ['stories', 'story', 'article', 'lineage', 'quote', 'actor', 'search', 'add', 'correct'];

test('whoever follows a link comes to the heading of the view, and back to where they were', async ({ page, request }) => {
  await open(page, (await viewsOf(request)).find((one) => one.name === 'stories')!);
  await page.locator('.story').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.claim').first()).toBeVisible();
  await expect(page.locator('h1')).toBeFocused();

  const claim = page.locator('.claim').nth(6);
  await claim.locator('summary').click();
  await claim.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const before = await page.evaluate(() => scrollY);
  await claim.locator('.passages a').first().click();
  await expect(page).toHaveURL(/\/articles\//);
  await expect(page.locator('article.text')).toBeVisible();
  await expect(page.locator('h1')).toBeFocused();

  await page.goBack();
  await expect(page.locator('.claim').first()).toBeVisible();
  await expect(page.locator('h1')).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 400);

  for (const name of ['Search', 'Quote', 'Add', 'Corrections', 'Stories']) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await expect(page.locator('h1')).toHaveText(name);
    await expect(page.locator('h1')).toBeFocused();
  }
});

test('whoever has gone on typing is not taken away from it', async ({ page, request }) => {
  await open(page, (await viewsOf(request)).find((one) => one.name === 'stories')!);
  await page.route('**/api/v1/stories/*', async (route) => {
    await new Promise((done) => setTimeout(done, 600));
    await route.continue();
  });
  await page.locator('.story').first().click();
  await page.keyboard.press('/');
  await page.locator('#q').focus();
  await page.keyboard.type('truce');
  await expect(page.locator('.claim').first()).toBeVisible();
  await expect(page.locator('#q')).toBeFocused();
  await expect(page.locator('#q')).toHaveValue('truce');
});

test('a filter that is taken out leaves the focus near it', async ({ page, request }) => {
  const story = (await viewsOf(request)).find((one) => one.name === 'story')!;
  await open(page, story);
  await page.locator('.spot').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('button.chip').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('button.chip')).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.closest('.filters') !== null)).toBe(true);

  await page.goto(`${story.path}?as_of=2024-06-05`);
  await page.getByRole('button', { name: 'Back to now' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.past')).toHaveCount(0);
  await expect(page.locator('h1')).toBeFocused();
});

for (const name of names) {
  test(`${name}: Tab goes in the order of reading, past nothing that cannot be seen, with a ring in light and dark`, async ({ page, request }) => {
    await page.emulateMedia({ colorScheme: name < 'm' ? 'dark' : 'light', reducedMotion: 'reduce' });
    await open(page, (await viewsOf(request)).find((one) => one.name === name)!);
    expect(await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count()).toBe(0);
    let last = -1;
    for (let i = 0; i < 45; i++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        if (!element || element === document.body) return undefined;
        const box = element.getBoundingClientRect();
        // An inline link over two lines has no middle of its own.
        const line = element.getClientRects()[0] ?? box;
        const [x, y] = [line.left + line.width / 2, line.top + Math.min(line.height / 2, 20)];
        const over = document.elementFromPoint(Math.min(Math.max(x, 1), innerWidth - 2), Math.min(Math.max(y, 1), innerHeight - 2));
        const style = getComputedStyle(element);
        const colour = (value: string) => (value.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
        const light = (value: string) => {
          const [r, g, b] = colour(value).map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
        };
        const shape = element.querySelector(':scope > circle, :scope > rect');
        const [ring, ground] = [light(shape ? getComputedStyle(shape).stroke : style.outlineColor), light(getComputedStyle(document.documentElement).backgroundColor)];
        return {
          what: element.outerHTML.slice(0, 160),
          at: [...document.querySelectorAll('*')].indexOf(element),
          seen: line.width > 0 && line.height > 0 && line.top >= -1 && line.top < innerHeight && style.visibility === 'visible',
          bare: over !== null && (element.contains(over) || over.contains(element)),
          contrast: (Math.max(ring, ground) + 0.05) / (Math.min(ring, ground) + 0.05),
        };
      });
      if (!focus || focus.at < last) break;
      // A date has stops of its own inside it.
      if (focus.at === last) continue;
      expect(focus.seen, `${focus.what} cannot be seen`).toBe(true);
      expect(focus.bare, `${focus.what} is covered`).toBe(true);
      expect(focus.contrast, `the ring of ${focus.what}`).toBeGreaterThan(3);
      last = focus.at;
    }
    expect(last).toBeGreaterThan(0);
  });
}
