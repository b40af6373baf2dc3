import { expect, test } from './page';
import type { APIRequestContext, Page } from '@playwright/test';

// Letters that run from the right, characters of two units, of several code points, and marks that turn the direction: everything stands where it belongs, and turns nothing else.
const firemen = '\u{1F469}\u200D\u{1F692}';
const text = [
  'The harbour caf\u0065\u0301 burned ' + firemen + ' \u{1F525}\u{1F525}.',
  'قالت رئيسة البلدية آدا برانت إن الميناء مغلق 2024.',
  'ראש העיר אמרה שהנמל סגור.',
  'A sign read \u202Edesolc robrah and nobody ended it.',
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467} "The harbour stays closed \u{1F6A2} until Friday," Mayor Ada Brandt of Tamm said on Monday. She denied that the cafe\u0301 had been a store of arms.',
].join('\n\n');

let id: string;

async function read(request: APIRequestContext, document: object): Promise<string> {
  const accepted = await (await request.post('/api/v1/reads/text', { data: document })).json();
  await request.get(`/api/v1/reads/${accepted.id}/progress`);
  return (await (await request.get(`/api/v1/reads/${accepted.id}`)).json()).documents[0].article;
}

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  id = await read(request, { id: 'direction/tamm', text, title: 'Ada Brandt \u202Eof Tamm: الميناء مغلق', outlet: '\u202Eylppus أخبار', published: '2024-06-18' });
  await request.dispose();
});

/** The left edges of the characters of some words, as they stand on the screen. */
const edges = (page: Page, selector: string, words: string) => page.evaluate(([where, sought]) => {
  for (const element of document.querySelectorAll(where!)) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.textContent!.indexOf(sought!);
      if (at < 0) continue;
      return [...sought!].map((_, i) => {
        const range = document.createRange();
        range.setStart(walker.currentNode, at + i);
        range.setEnd(walker.currentNode, at + i + 1);
        return range.getBoundingClientRect().left;
      });
    }
  }
  return [];
}, [selector, words] as const);

const ascending = (numbers: number[]) => numbers.length > 0 && numbers.every((number, i) => i === 0 || number >= numbers[i - 1]!);

test('what is highlighted is what was found, letter by letter', async ({ page, request }) => {
  const { record } = await (await request.get(`/api/v1/articles/${encodeURIComponent(id)}`)).json();
  const points = [...(record.text as string)];
  expect(record.statements.length).toBeGreaterThan(0);
  await page.goto(`/articles/${encodeURIComponent(id)}?layers=statements,names`);
  await expect(page.locator('article.text')).toBeVisible();
  expect(await page.locator('article.text').evaluate((element) => element.textContent)).toBe(record.text);

  for (const [part, layer] of [['content', 'content'], ['source', 'source'], ['cue', 'cue']] as const) {
    const wanted = new Set<number>();
    for (const statement of record.statements) for (const span of statement[part]) for (let at = span.start; at < span.end; at++) wanted.add(at);
    const marked = await page.locator('article.text').evaluate((element, name) => {
      const found: number[] = [];
      let at = 0;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        for (const _ of walker.currentNode.textContent!) {
          if (walker.currentNode.parentElement!.classList.contains(name)) found.push(at);
          at++;
        }
      }
      return found;
    }, layer);
    expect(marked.map((at) => points[at]).join('')).toBe([...wanted].sort((a, b) => a - b).map((at) => points[at]).join(''));
    expect(marked).toEqual([...wanted].sort((a, b) => a - b));
  }

  const span = record.statements[0].content[0];
  await page.goto(`/articles/${encodeURIComponent(id)}?at=${span.start}-${span.end}`);
  const found = await page.locator('.text .found').evaluateAll((elements) => elements.map((element) => element.textContent).join(''));
  expect(found).toBe(points.slice(span.start, span.end).join(''));
});

test('each paragraph runs in its own direction, and a mark that turns it ends with it', async ({ page }) => {
  await page.goto(`/articles/${encodeURIComponent(id)}?layers=none`);
  const box = (await page.locator('article.text').boundingBox())!;
  const arabic = await edges(page, 'article.text', 'قالت');
  expect(arabic.length).toBe(4);
  expect(arabic[0]!).toBeGreaterThan(box.x + 0.6 * box.width);
  expect(ascending([...arabic].reverse())).toBe(true);
  expect((await edges(page, 'article.text', 'ראש'))[0]!).toBeGreaterThan(box.x + 0.6 * box.width);
  expect((await edges(page, 'article.text', 'A sign'))[0]!).toBeLessThan(box.x + 0.3 * box.width);
  expect(ascending(await edges(page, 'article.text', 'until Friday'))).toBe(true);
});

test('a name that turns the direction turns nothing beside it', async ({ page, request }) => {
  await page.goto(`/articles/${encodeURIComponent(id)}`);
  await expect(page.locator('article.text')).toBeVisible();
  expect(ascending(await edges(page, 'main p.quiet', '2024-06-18'))).toBe(true);
  expect(ascending(await edges(page, 'main p.quiet', 'lineage'))).toBe(true);
  expect(await page.title()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);

  await page.goto('/search?q=harbour+Tamm+Friday');
  await expect(page.locator('.card').first()).toBeVisible();
  expect(ascending(await edges(page, '.card p.quiet', '2024-06-18'))).toBe(true);

  const { story } = await (await request.get(`/api/v1/articles/${encodeURIComponent(id)}`)).json();
  await page.goto(`/stories/${encodeURIComponent(story)}`);
  await expect(page.locator('.flow').first()).toBeVisible();
  expect(ascending(await edges(page, '.flow', 'origin'))).toBe(true);
  const options = await page.locator('.filters option').allTextContents();
  // What stands in an option is kept apart, and turns nothing.
  expect(options.filter((option) => /[\u202a-\u202e]/.test(option))).toEqual([]);
  await page.goto('/');
  await expect(page.locator('.story').first()).toBeVisible();
  expect(ascending(await edges(page, '.story .funnel', 'origin'))).toBe(true);
});

test('words are cut between letters', async ({ page }) => {
  await page.route('**/api/v1/stories?*', (route) => route.fulfill({ json: { items: [{ id: 't1', title: 'x'.repeat(198) + 'e\u0301e\u0301 and so on' }, { id: 't2', title: 'y'.repeat(197) + firemen + ' and so on' }].map((item) => ({ ...item, pages: 1, origins: 1, speakers: 0, nameless_speakers: 0, claims: 0, disputed: 0 })), total: 2 } }));
  await page.goto('/');
  await expect(page.locator('.story .heading').first()).toHaveText('x'.repeat(198) + '…');
  await expect(page.locator('.story .heading').nth(1)).toHaveText('y'.repeat(197) + '…');
});
