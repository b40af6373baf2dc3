import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './page';

// What a large store is like in a browser; .ci/browser-load says which. Measured, not held against a limit: a loaded machine is slow for reasons of its own.
const out = process.env.HEARSAY_LOAD;
const rounds = 5;
const mostRows = 10_000;
const pace = 300;

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

/**
 * Down a list as fast as a wheel turns, until ten thousand rows have passed or the list is at its end; a row of what the frames were like.
 * A list that still has rows to fetch and gets none for ten seconds fails the test.
 */
async function scroll(page: Page, name: string, path: string, label: string): Promise<string> {
  await page.goto(path);
  const list = page.getByRole('list', { name: label, exact: true });
  await expect(list.getByRole('listitem').first()).toBeVisible();
  const scrolled = await list.evaluate(async (rows, { pace, mostRows }) => {
    const tasks: number[] = [];
    new PerformanceObserver((entries) => tasks.push(...entries.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });
    const box = rows.parentElement!.classList.contains('boxed') ? rows.parentElement! : document.scrollingElement!;
    const frame = () => new Promise<number>(requestAnimationFrame);
    const gaps: number[] = [];
    let [last, passed] = [await frame(), 0];
    let moved = last;
    // A row's number is the number of rows above it and itself: at the end of the list it is that of all.
    const shown = () => Number(rows.lastElementChild!.getAttribute('aria-posinset'));
    const ends = () => shown() >= Number(rows.lastElementChild!.getAttribute('aria-setsize'));
    while (shown() < mostRows && last - moved < 10_000) {
      box.scrollBy(0, pace);
      const now = await frame();
      gaps.push(now - last);
      last = now;
      if (shown() > passed) [passed, moved] = [shown(), now];
    }
    const stuck = passed < mostRows && !ends();
    gaps.sort((a, b) => a - b);
    return { stuck, frames: gaps.length, rows: passed, slow: gaps.filter((gap) => gap > 50).length, median: gaps[Math.floor(gaps.length / 2)]!, late: gaps[Math.floor(gaps.length * 0.99)]!, tasks: tasks.length, longest: Math.max(0, ...tasks) };
  }, { pace, mostRows });
  expect(scrolled.stuck, `the list of ${name} gets no further than ${scrolled.rows} rows`).toBe(false);
  const row = `| ${name} | ${scrolled.rows.toLocaleString('en')} | ${scrolled.frames.toLocaleString('en')} | ${scrolled.median.toFixed(0)} | ${scrolled.late.toFixed(0)} | ${scrolled.slow} | ${scrolled.tasks} | ${scrolled.longest.toFixed(0)} |`;
  console.log(row);
  return row;
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

  // A page of more than ten thousand rows, and the longest list of the front page.
  const speaker = (await (await request.get('/api/v1/facets/speaker?limit=1')).json()).items[0].name;
  const lists = [
    await scroll(page, 'stories', '/', 'Stories'),
    await scroll(page, 'statements of a speaker', `/actors/${encodeURIComponent(speaker)}`, 'Statements'),
  ];
  const text = [
    `## ${Number(status.articles).toLocaleString('en')} articles in a browser`, '',
    `Written by \`.ci/browser-load\` on ${new Date().toISOString().slice(0, 10)}, on ${cpus().length} cores that the server, Chromium and whatever else ran there shared (load ${busy.toFixed(1)}). Do not edit.`, '',
    `Milliseconds from the start of a navigation to the frame in which a view's own content stands, ${rounds} pages of each view, none asked before.`, '',
    '| view | first | median | slowest |', '| --- | ---: | ---: | ---: |', ...rows, '',
    `Lists scrolled ${pace} pixels a frame through ${mostRows.toLocaleString('en')} rows or to their end, their rows fetched on the way. A frame is late when it comes more than 50 ms after the one before.`, '',
    '| list | rows | frames | median ms | 99 % within ms | late frames | tasks of more than 50 ms | the longest ms |', '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |', ...lists,
  ].join('\n');
  const [begin, end] = ['<!-- browser: begin -->\n', '<!-- browser: end -->\n'];
  const before = existsSync(out!) ? readFileSync(out!, 'utf8') : '';
  const at = before.indexOf(begin);
  const section = `${begin}${text}\n${end}`;
  writeFileSync(out!, at < 0 ? `${before}${before ? '\n' : ''}${section}` : before.slice(0, at) + section + before.slice(before.indexOf(end) + end.length));
});
