import { expect, test } from './page';
import type { APIRequestContext } from '@playwright/test';

// A page made to break whoever shows it. Only its words may be seen: nothing runs, loads, navigates or covers anything.
const rtl = '\u202Egnip\u202C';
const inText = '<script>window.hurt = 1</script> <img src=x onerror="window.hurt = 2"> <svg onload="window.hurt = 3"> <a href="javascript:window.hurt = 4">click</a> '
  + '</textarea></title><style>body { display: none }</style> {@html "<b>"} ${1} {{1}} ' + rtl;

const body = [
  `"${inText}," Minister <b onmouseover="window.hurt = 5">Ada Brandt</b> of Orlu said on Monday.`,
  `The harbour office of Tamm said that "${inText}" was an attack on the town, and Ada Brandt denied it.`,
  'Soldiers attacked the harbour of Tamm on Sunday, killing 12 people, the harbour office said.',
];

async function read(request: APIRequestContext, path: string, options: object): Promise<string[]> {
  const accepted = await (await request.post(path, options)).json();
  await request.get(`/api/v1/reads/${accepted.id}/progress`);
  const done = await (await request.get(`/api/v1/reads/${accepted.id}`)).json();
  expect(done.state).toBe('done');
  return done.documents.map((document: { article?: string }) => document.article).filter(Boolean);
}

let pasted: string;
let file: string | undefined;

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  const title = `<img src=x onerror="window.hurt = 6">${rtl} harbour of Tamm attacked`;
  [pasted] = (await read(request, '/api/v1/reads/text', { data: { id: 'javascript:window.hurt = 7//"><script>', text: body.join('\n\n'), title, outlet: '<style>*{display:none}</style>', published: '2024-06-17', url: 'javascript:window.hurt=8' } })) as [string];
  const page = `<!doctype html><html><head><title>${'T'.repeat(10_000_000)}<\/title><meta property="og:title" content="&lt;svg onload=alert(1)&gt; ${'long '.repeat(100_000)}"><style>body{display:none}</style></head>`
    + `<body onload="window.hurt=9"><article><h1>Attack on Tamm &lt;script&gt;window.hurt=10&lt;/script&gt;</h1>${body.map((paragraph) => `<p>${paragraph.replaceAll('<', '&lt;')}</p>`).join('')}</article></body></html>`;
  [file] = await read(request, '/api/v1/reads/files', { multipart: { file: { name: '<b>hostile</b>.html', mimeType: 'text/html', buffer: Buffer.from(page) } } });
  await request.dispose();
});

test('a hostile article is text in every view', async ({ page, request, baseURL }) => {
  test.setTimeout(180_000);
  expect(pasted).toBeTruthy();
  expect(file, 'a title of ten megabytes is read all the same').toBeTruthy();
  const [article, other] = [encodeURIComponent(pasted), encodeURIComponent(file!)];
  const { story } = await (await request.get(`/api/v1/articles/${article}`)).json();
  const words = encodeURIComponent('was an attack on the town');
  const paths = [
    '/', `/stories/${encodeURIComponent(story)}`, `/articles/${article}?layers=statements,events,names,times,spun`, `/articles/${other}`, `/lineage/${article}?with=${other}`, `/quote?q=${words}`,
    '/actors/Ada%20Brandt', `/actors/${encodeURIComponent('<img src=x onerror=alert(1)>')}`, '/search?q=harbour', `/search?q=${encodeURIComponent('<script>alert(1)</script>')}`, '/correct', `/correct?kind=split&target=story&one=${encodeURIComponent(story)}`,
  ];
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.locator('h1')).toBeVisible();
    const found = await page.evaluate(() => ({
      hurt: (window as unknown as { hurt?: number }).hurt,
      scripts: [...document.scripts].map((script) => script.src || script.textContent),
      // What would run, load or restyle: none of it may be there as an element or an attribute.
      handlers: [...document.querySelectorAll('*')].filter((element) => element.getAttributeNames().some((name) => name.startsWith('on'))).length,
      links: [...document.querySelectorAll('a[href]')].map((link) => (link as HTMLAnchorElement).protocol).filter((protocol) => !/^https?:$|^blob:$/.test(protocol)),
      foreign: document.querySelectorAll('main :is(script, iframe, object, embed, img, style, link, base, meta)').length,
      shown: getComputedStyle(document.body).display,
      wide: document.documentElement.scrollWidth - innerWidth,
    }));
    expect(found, path).toMatchObject({ hurt: undefined, handlers: 0, links: [], foreign: 0, shown: 'block' });
    expect(found.scripts.every((script) => script!.startsWith(baseURL!)), path).toBe(true);
    expect(found.wide, path).toBeLessThanOrEqual(0);
  }

  await page.goto(`/articles/${article}`);
  await expect(page.locator('article.text')).toContainText('<script>window.hurt = 1</script>');
  // A mark that turns the direction of reading ends with the words that it stands in.
  expect(await page.locator('article.text').evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe('plaintext');
});
