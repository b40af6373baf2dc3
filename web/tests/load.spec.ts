import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './page';

// What a large store is like in a browser; .ci/browser-load says which. Measured, not held against a limit: a loaded machine is slow for reasons of its own.
const out = process.env.HEARSAY_LOAD;
const rounds = 5;

interface Shown { name: string; shows: string; paths: string[] }

async function viewsOfLarge(request: APIRequestContext): Promise<Shown[]> {
  const list = async (path: string) => (await (await request.get(`/api/v1/${path}`)).json()).items;
  const of = async (path: string, to: (item: Record<string, string>) => string) => (await list(path)).map(to).slice(-rounds);
  const article = await of('articles?limit=200', (item) => encodeURIComponent(item.article!));
  const speakers = await of('facets/speaker?limit=30', (item) => encodeURIComponent(item.name!));
  const titles = await of('articles?limit=60', (item) => encodeURIComponent((item.title ?? item.article!).split(' ').slice(0, 3).join(' ')));
  return [
    { name: 'stories', shows: '.story', paths: ['largest', 'newest', 'oldest', 'largest', 'newest'].map((sort) => `/?sort=${sort}`) },
    { name: 'story', shows: '.claim, .panel', paths: await of('stories?limit=100', (item) => `/stories/${item.id}`) },
    { name: 'article', shows: 'article.text', paths: article.map((id: string) => `/articles/${id}`) },
    { name: 'lineage', shows: '.panel, svg', paths: article.map((id: string) => `/lineage/${id}`) },
    { name: 'quote', shows: '.flow', paths: titles.map((words: string) => `/quote?q=${words}`) },
    { name: 'actor', shows: '.facts, .panel', paths: speakers.map((name: string) => `/actors/${name}`) },
    { name: 'search', shows: '.card', paths: ['hospital', 'truce', 'police', 'convoy', 'mayor'].map((word) => `/search?q=${word}`) },
    { name: 'add', shows: '.drop', paths: Array<string>(rounds).fill('/add') },
    { name: 'correct', shows: 'form', paths: Array<string>(rounds).fill('/correct') },
  ];
}

/** From the start of the navigation to the frame in which something of the view's own is there, in milliseconds. */
async function firstContent(page: Page, path: string, shows: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(path, { waitUntil: 'commit' });
  return page.evaluate((selector) => new Promise<number>((done) => {
    const look = () => (document.querySelector(`main :is(${selector})`) ? done(performance.now()) : requestAnimationFrame(look));
    look();
  }), shows);
}

const median = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

test('a large store: the first content of every view, and a list of ten thousand rows', async ({ page, request }) => {
  test.skip(!out, 'no page for the figures is named');
  test.setTimeout(600_000);
  const status = await (await request.get('/api/v1/status')).json();
  const busy = loadavg()[0]!;
  const rows: string[] = [];
  for (const { name, shows, paths } of await viewsOfLarge(request)) {
    const times: number[] = [];
    for (const path of paths) times.push(await firstContent(page, path, shows));
    rows.push(`| ${name} | ${times[0]!.toFixed(0)} | ${median(times).toFixed(0)} | ${Math.max(...times).toFixed(0)} |`);
    console.log(rows.at(-1));
  }

  // Down the list as fast as a wheel turns, until ten thousand rows have passed.
  await page.goto('/');
  await expect(page.locator('.story').first()).toBeVisible();
  const scrolled = await page.evaluate(async () => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });
    const [gaps, height, until] = [[] as number[], 76, performance.now() + 240_000];
    let last = await new Promise<number>(requestAnimationFrame);
    while (scrollY < 10_000 * height && performance.now() < until) {
      scrollBy(0, 300);
      const now = await new Promise<number>(requestAnimationFrame);
      gaps.push(now - last);
      last = now;
    }
    gaps.sort((a, b) => a - b);
    return { frames: gaps.length, rows: Math.floor(scrollY / height), slow: gaps.filter((gap) => gap > 50).length, median: gaps[Math.floor(gaps.length / 2)]!, late: gaps[Math.floor(gaps.length * 0.99)]!, tasks: tasks.length, longest: Math.max(0, ...tasks) };
  });
  const text = [
    `## ${Number(status.articles).toLocaleString('en')} articles in a browser`, '',
    `Written by \`.ci/browser-load\` on ${new Date().toISOString().slice(0, 10)}, on ${cpus().length} cores that the server, Chromium and whatever else ran there shared (load ${busy.toFixed(1)}). Do not edit.`, '',
    `Milliseconds from the start of a navigation to the frame in which a view's own content stands, ${rounds} pages of each view, none asked before.`, '',
    '| view | first | median | slowest |', '| --- | ---: | ---: | ---: |', ...rows, '',
    `A list scrolled through ${scrolled.rows.toLocaleString('en')} rows, 300 pixels a frame, its rows fetched on the way: ${scrolled.frames.toLocaleString('en')} frames, median ${scrolled.median.toFixed(0)} ms, 99 % within ${scrolled.late.toFixed(0)} ms,`
      + ` ${scrolled.slow} longer than 50 ms; ${scrolled.tasks} tasks of more than 50 ms, the longest ${scrolled.longest.toFixed(0)} ms.`,
  ].join('\n');
  const [begin, end] = ['<!-- browser: begin -->\n', '<!-- browser: end -->\n'];
  const before = existsSync(out!) ? readFileSync(out!, 'utf8') : '';
  const at = before.indexOf(begin);
  const section = `${begin}${text}\n${end}`;
  writeFileSync(out!, at < 0 ? `${before}${before ? '\n' : ''}${section}` : before.slice(0, at) + section + before.slice(before.indexOf(end) + end.length));
});
