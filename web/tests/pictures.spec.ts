import { open, test, viewsOf } from './page';

// The pictures of docs/workbench.md, made anew when a folder is named.
const folder = process.env.HEARSAY_PICTURES;

test.describe('pictures', () => {
  test.skip(!folder, 'no folder is named');
  for (const name of ['stories', 'story', 'article', 'lineage', 'quote', 'actor', 'search', 'add', 'correct']) {
    test(name, async ({ page, request }) => {
      await page.setViewportSize({ width: name === 'story' ? 1400 : 1200, height: name === 'story' ? 840 : 760 });
      await page.emulateMedia({ colorScheme: name === 'actor' ? 'dark' : 'light' });
      await open(page, (await viewsOf(request)).find((one) => one.name === name)!);
      await page.waitForTimeout(500);
      await page.screenshot({ path: `${folder}/workbench-${name}.png` });
    });
  }
});
