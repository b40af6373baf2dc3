import AxeBuilder from '@axe-core/playwright';
import { expect, open, test, viewsOf } from './page';

const names = ['stories', 'story', 'article', 'lineage', 'quote', 'actor', 'search', 'add', 'correct'];

for (const name of names) {
  test(`${name}: fits 400 to 2560 pixels`, async ({ page, request }, info) => {
    const view = (await viewsOf(request)).find((one) => one.name === name)!;
    for (const width of [400, 900, 1440, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, view);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.screenshot({ path: info.outputPath(`${name}-${width}.png`), fullPage: true });
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}: nothing serious is found by axe, ${colorScheme}`, async ({ page, request }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page, (await viewsOf(request)).find((one) => one.name === name)!);
      // The dark page differs in its colours alone.
      const axe = new AxeBuilder({ page });
      const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])).analyze();
      const serious = violations.filter((violation) => violation.impact === 'serious' || violation.impact === 'critical');
      expect(serious.map((violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`)).toEqual([]);
    });
  }
}

test('a story: what is picked in one view narrows the others, and the address holds it', async ({ page, request }) => {
  const view = (await viewsOf(request)).find((one) => one.name === 'story')!;
  await open(page, view);
  const claims = page.locator('h2#claims .quiet');
  await expect(claims).not.toHaveText('0');
  const all = Number(await claims.textContent());

  await page.locator('.who button').first().click();
  await expect(page).toHaveURL(/actor=/);
  await expect.poll(async () => Number(await claims.textContent())).toBeLessThan(all);
  const ofActor = Number(await claims.textContent());

  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(claims).toHaveText(String(all));
  await page.locator('.spot').first().click();
  await expect(page).toHaveURL(/place=/);

  await page.reload();
  await expect(page.locator('.spot.picked')).toHaveCount(1);
  await page.locator('.spot.picked').click();
  await expect(page).not.toHaveURL(/place=/);

  // To hover waits until the plot stands still: with the place its filter went, and everything moves up.
  await expect(page.locator('button.chip')).toHaveCount(0);
  const drawing = page.locator('.timeline .plot');
  await drawing.hover({ position: { x: 0.7 * (await drawing.boundingBox())!.width, y: 20 } });
  const plot = (await drawing.boundingBox())!;
  await page.mouse.down();
  await page.mouse.move(plot.x + 0.98 * plot.width, plot.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d/);
  await expect.poll(async () => Number(await claims.textContent())).toBeLessThan(all);
  expect(ofActor).toBeGreaterThan(0);
});

test('every number of a claim opens onto the words behind it', async ({ page, request }) => {
  await open(page, (await viewsOf(request)).find((one) => one.name === 'story')!);
  const claim = page.locator('.claim').first();
  await claim.locator('summary').click();
  await claim.locator('.passages a').first().click();
  await expect(page).toHaveURL(/\/articles\/.*at=\d+-\d+/);
  await expect(page.locator('.text .found').first()).toBeInViewport();
});

test('agreements of a story are told as threads, open onto their words and are taken along', async ({ page, request }) => {
  const { items } = await (await request.get('/api/v1/agreements')).json();
  const thread = items.find((agreement: { steps: unknown[] }) => agreement.steps.length > 1);
  await page.goto(`/stories/${thread.story}`);
  const panel = page.locator('section[aria-labelledby="agreements"]');
  await expect(panel.getByRole('heading', { name: thread.name, exact: true }).first()).toBeVisible();
  await expect(panel.locator('.phases dt').first()).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name: 'CSV' }).click()]);
  expect(file.suggestedFilename()).toBe('agreements.csv');
  await panel.locator('.phases a').first().click();
  await expect(page).toHaveURL(/\/articles\/.*at=\d+-\d+/);
  await expect(page.locator('.text .found').first()).toBeInViewport();
});

test('an outlet that is only credited is called what the pages call it', async ({ page, request }) => {
  const get = async (path: string) => (await request.get(`/api/v1/${path}`)).json();
  const { id } = (await get('stories?limit=1')).items[0];
  const { outlets, claims }: { outlets: Record<string, string>; claims: { items: { statements: { article: string; origins: string[] }[] }[] } } = await get(`stories/${id}`);
  const { article, origins } = claims.items.slice(0, 12).flatMap((claim) => claim.statements).find((statement) => outlets[statement.origins[0]!] !== undefined)!;
  await page.goto(`/stories/${id}`);
  await expect(page.locator(`.passages [title="${article}"]`).filter({ hasText: `← ${outlets[origins[0]!]}` }).first()).toBeAttached();
});

test('an article: a speaker shows all that they said, and spun words can be read restored', async ({ page, request }) => {
  await open(page, (await viewsOf(request)).find((one) => one.name === 'article')!);
  const text = page.locator('article.text');
  const published = (await text.textContent())!;
  await page.locator('aside .name').first().click();
  await expect(text.locator('.shown').first()).toBeVisible();
  await expect(page.locator('.said a').first()).toBeVisible();

  await page.getByRole('button', { name: 'restored' }).click();
  await expect(page).toHaveURL(/restored=true/);
  expect(await text.textContent()).not.toBe(published);
  await page.getByRole('button', { name: 'as published' }).click();
  expect(await text.textContent()).toBe(published);
});

test('a search marks the words where they stand, and on a small screen what was found stands in sight', async ({ page, request }) => {
  await page.setViewportSize({ width: 400, height: 850 });
  await open(page, (await viewsOf(request)).find((one) => one.name === 'search')!);
  await expect(page.locator('.card').first()).toBeInViewport();
  for (const mark of await page.locator('mark.sought').allTextContents()) expect(mark.toLowerCase()).toBe('hospital');
  await expect(page.locator('mark.sought').first()).toBeVisible();
  await page.getByText('Outlet', { exact: true }).click();
  await page.locator('aside .name').first().click();
  await expect(page).toHaveURL(/outlet=/);
});

test('a correction says in words what the id of a story stands for', async ({ page, request }) => {
  const { items } = await (await request.get('/api/v1/stories')).json();
  await open(page, (await viewsOf(request)).find((one) => one.name === 'correct')!);
  await expect(page.locator('.fields .named')).toHaveText(items[0].title);
});

test('two texts side by side move together', async ({ page, request }) => {
  await open(page, (await viewsOf(request)).find((one) => one.name === 'lineage')!);
  const [left, right] = [page.getByLabel('Left text'), page.getByLabel('Right text')];
  await left.evaluate((box) => (box.scrollTop = box.scrollHeight / 2));
  await expect.poll(() => right.evaluate((box) => box.scrollTop)).toBeGreaterThan(50);
});

test('what a view shows is taken along as CSV, SVG and PNG', async ({ page, request }) => {
  await open(page, (await viewsOf(request)).find((one) => one.name === 'story')!);
  for (const [group, kind] of [['claims', 'CSV'], ['timeline', 'SVG'], ['map', 'PNG'], ['network', 'SVG']] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('group', { name: `Take along: ${group}` }).getByRole('button', { name: kind }).click()]);
    expect(file.suggestedFilename()).toBe(`${group}.${kind.toLowerCase()}`);
    const content = await (await file.createReadStream()).setEncoding('latin1').toArray().then((parts) => parts.join(''));
    expect(content.length).toBeGreaterThan(500);
    if (kind === 'CSV') expect(content.split('\r\n')[0]).toContain('claim,text,side');
    if (kind === 'SVG') expect(content).toMatch(/^<svg[^>]*>/);
    if (kind === 'PNG') expect(content.slice(1, 4)).toBe('PNG');
  }
});

test('a list of ten thousand rows keeps few of them in the page', async ({ page }) => {
  test.setTimeout(180_000);
  await page.route('**/api/v1/stories?*', async (route) => {
    const at = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
    const items = Array.from({ length: 1000 }, (_, i) => ({ id: `t${at + i}`, title: `Story ${at + i}`, pages: 3, origins: 2, speakers: 4, claims: 5, disputed: i % 3 }));
    await route.fulfill({ json: { items, next: at + 1000 < 10_000 ? String(at + 1000) : undefined, total: 10_000 } });
  });
  await page.goto('/');
  await expect(page.locator('.story').first()).toBeVisible();
  const frames = await page.evaluate(async () => {
    const gaps: number[] = [];
    let last = performance.now();
    for (let i = 0; i < 400; i++) {
      scrollBy(0, 1900);
      await new Promise(requestAnimationFrame);
      gaps.push(performance.now() - last);
      last = performance.now();
    }
    return gaps.sort((a, b) => a - b);
  });
  expect(await page.locator('.story').count()).toBeLessThan(60);
  await expect.poll(async () => Number((await page.locator('.virtual li').last().getAttribute('aria-posinset')) ?? 0), { timeout: 30_000 }).toBeGreaterThan(5000);
  // Of a loaded machine too: half of the frames come in time.
  expect(frames[200]!).toBeLessThan(50);
});
