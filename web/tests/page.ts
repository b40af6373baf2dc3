import { test as base, expect, type APIRequestContext, type Page } from '@playwright/test';

/** A page that fails its test when it logs an error, throws, or asks another host for anything. Where requests are `refused`, they are made to fail: the browser's own words about that are no error of the page. */
export const test = base.extend<{ refused: boolean }>({
  refused: [false, { option: true }],
  page: async ({ page, baseURL, refused }, use) => {
    const wrong: string[] = [];
    page.on('console', (message) => {
      // A request that is refused on purpose is logged by the browser itself; the page must say why, and its test sees to that.
      if (message.type() === 'error' && !(refused ? /^Failed to load resource/ : /status of 400/).test(message.text())) wrong.push(message.text());
    });
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('dialog', (dialog) => {
      wrong.push(`a dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== new URL(baseURL!).origin) wrong.push(`asks for ${request.url()}`);
    });
    await use(page);
    expect(wrong).toEqual([]);
  },
});

export { expect };

export interface View { name: string; path: string; shows: string }

/** Every view, on the samples. */
export async function viewsOf(request: APIRequestContext): Promise<View[]> {
  const stories = await (await request.get('/api/v1/stories')).json();
  const story = `/stories/${stories.items[0].id}`;
  const spun = 'world-buzz-mirror/armistice.txt';
  const wire = 'northgate-wire/truce-refused.txt';
  return [
    { name: 'stories', path: '/', shows: '.story' },
    { name: 'story', path: story, shows: '.network canvas' },
    { name: 'article', path: `/articles/${encodeURIComponent(spun)}`, shows: '.text .content' },
    { name: 'lineage', path: `/lineage/${encodeURIComponent(spun)}?with=${encodeURIComponent(wire)}`, shows: '.pair mark.changed' },
    { name: 'quote', path: `/quote?q=${encodeURIComponent('our guns were silent')}`, shows: '.wordings blockquote' },
    { name: 'actor', path: '/actors/Kharovia', shows: '.plotted circle' },
    { name: 'search', path: '/search?q=hospital', shows: '.card' },
    { name: 'add', path: '/add', shows: '.drop' },
    { name: 'correct', path: `/correct?kind=split&target=story&one=${stories.items[0].id}`, shows: '.choices input' },
  ];
}

export async function open(page: Page, view: View): Promise<void> {
  await page.goto(view.path);
  await expect(page.locator(view.shows).first()).toBeVisible();
}
