import type { Page } from '@playwright/test';
import { expect, open, test, viewsOf } from './page';

// Whatever goes wrong is said where the answer would stand, with a way on: no blank page, and nothing thrown.
test.use({ refused: true });

const names = ['stories', 'story', 'article', 'lineage', 'quote', 'actor', 'search', 'correct'];
const problems: Record<string, { status: number; title: string; detail: string; retry?: string }> = {
  'a fault': { status: 500, title: 'This is a fault of Hearsay', detail: 'The server’s log says more.' },
  'a store that cannot be read': { status: 503, title: 'The store cannot be read', detail: 'It is damaged.' },
  'too many requests': { status: 429, title: 'Too many requests', detail: 'Ask more slowly.', retry: '7' },
};

async function refuse(page: Page, answer: { status: number; title: string; detail: string; retry?: string }): Promise<void> {
  await page.route('**/api/v1/**', (route) => route.fulfill({
    status: answer.status, contentType: 'application/problem+json', headers: answer.retry ? { 'Retry-After': answer.retry } : {}, body: JSON.stringify({ status: answer.status, title: answer.title, detail: answer.detail }),
  }));
}

for (const name of names) {
  test(`${name}: a server that does not answer is said, and asked again`, async ({ page, request }) => {
    const view = (await viewsOf(request)).find((one) => one.name === name)!;
    await page.route('**/api/v1/**', (route) => route.abort('connectionrefused'));
    await page.goto(view.path);
    const alert = page.getByRole('alert').first();
    await expect(alert).toContainText('The server does not answer');
    await expect(page.locator('h1')).toBeVisible();
    await page.unroute('**/api/v1/**');
    for (let left = await page.getByRole('button', { name: 'Try again' }).count(); left > 0; left--) await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(page.locator(name === 'correct' ? '.decisions li' : view.shows).first()).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test(`${name}: a fault, a store that is damaged, too many requests`, async ({ page, request }) => {
    const view = (await viewsOf(request)).find((one) => one.name === name)!;
    for (const answer of Object.values(problems)) {
      await refuse(page, answer);
      await page.goto(view.path);
      const alert = page.getByRole('alert').first();
      await expect(alert).toContainText(answer.title);
      await expect(alert).toContainText(answer.detail);
      if (answer.retry) await expect(alert).toContainText('7 seconds');
      await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible();
      await expect(page.locator('h1')).toBeVisible();
      await page.unroute('**/api/v1/**');
    }
  });

  test(`${name}: a token is asked for where one is wanted`, async ({ page, request }) => {
    const view = (await viewsOf(request)).find((one) => one.name === name)!;
    await page.route('**/api/v1/**', async (route) => {
      if (route.request().headers().authorization === 'Bearer the right one') await route.continue();
      else await route.fulfill({ status: 401, contentType: 'application/problem+json', body: JSON.stringify({ title: 'A token is wanted', detail: 'The server was started with one.' }) });
    });
    await page.goto(view.path);
    await expect(page.getByRole('alert').first()).toContainText('A token is wanted');
    await page.getByLabel('Token').first().fill('the right one');
    await page.getByRole('button', { name: 'Enter' }).first().click();
    await expect(page.locator(view.shows).first()).toBeVisible();
  });
}

for (const path of ['/stories/t000000000000', '/articles/nowhere%2Fat-all.txt', '/lineage/nowhere%2Fat-all.txt', '/nowhere', '/articles/%E0%A4%A']) {
  test(`${path} is not there, and other things are`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toHaveText(/no |not /i);
    await page.locator('main').getByRole('link', { name: 'All stories' }).click();
    await expect(page.locator('.story').first()).toBeVisible();
    await expect(page.locator('h1')).toBeFocused();
  });
}

test('an answer of another version is no blank page', async ({ page, request }) => {
  const view = (await viewsOf(request)).find((one) => one.name === 'story')!;
  await page.route('**/api/v1/stories/*', (route) => route.fulfill({ json: { story: { title: 'Of another time' } } }));
  await page.goto(view.path);
  await expect(page.getByRole('alert')).toContainText('This page cannot be shown');
  await page.getByRole('alert').getByRole('link', { name: 'All stories' }).click();
  await expect(page.locator('.story').first()).toBeVisible();
});

test('an empty store says how to fill it, and what finds nothing how to go on', async ({ page }) => {
  await page.goto('/search?q=zyzzyvas&outlet=Nobody');
  await expect(page.locator('.empty')).toContainText('No article');
  await page.getByRole('button', { name: 'Without filters' }).click();
  await expect(page).not.toHaveURL(/outlet/);
  await page.goto('/quote?q=zyzzyvas');
  await expect(page.locator('main')).toContainText('No page has them.');
  await page.goto('/actors/Nobody%20Whatever');
  await expect(page.locator('main')).toContainText('no actor of that name');

  await page.route('**/api/v1/stories?*', (route) => route.fulfill({ json: { items: [], total: 0 } }));
  await page.goto('/?disputed=true');
  await page.getByRole('button', { name: 'All stories' }).click();
  await expect(page.locator('.empty')).toContainText('No stories yet');
  await page.locator('.empty').getByRole('link').click();
  await expect(page.locator('.drop')).toBeVisible();
});

for (const name of ['stories', 'story', 'article', 'search']) {
  test(`${name}: while an answer is slow its place is kept, and nothing jumps when it comes`, async ({ page, request }) => {
    const view = (await viewsOf(request)).find((one) => one.name === name)!;
    await page.addInitScript(() => {
      (window as unknown as { shift: number }).shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) (window as unknown as { shift: number }).shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.route('**/api/v1/**', async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue().catch(() => undefined);
    });
    await page.goto(view.path);
    await expect(page.locator('.waiting').first()).toBeVisible();
    await expect(page.locator(view.shows).first()).toBeVisible();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.1);
  });
}

test('a connection that breaks while a text is read is made anew, and the text opens', async ({ page }) => {
  let asked = 0;
  await page.route('**/progress', async (route) => {
    asked++;
    if (asked === 1) await route.fulfill({ contentType: 'text/event-stream', body: 'event: state\ndata: {"state":"reading","name":"x","documents":[],"counts":{}}\n\n' });
    else if (asked === 2) await route.abort('connectionreset');
    else await route.continue();
  });
  await page.goto('/add');
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('The lock at Orlu is shut, the harbour office said on Monday. "We wait for the tide," its master said.');
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByText('The connection was lost')).toBeVisible();
  await expect(page).toHaveURL(/\/articles\//);
  await expect(page.locator('article.text')).toContainText('the tide');
  expect(asked).toBe(3);
});
