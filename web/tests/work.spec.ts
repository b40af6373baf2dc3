import { expect, test } from './page';

test('a text that is pasted is watched as it is read, and opens', async ({ page }) => {
  await page.goto('/add');
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('The bridge at Orlu stays closed, Mayor Ada Brandt said on Monday. "We will not yield," she told reporters.');
  await page.getByLabel('Headline').fill('Bridge closed at Orlu');
  await page.getByLabel('Published').fill('2024-06-17');
  const began = Date.now();
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page).toHaveURL(/\/articles\//);
  await expect(page.locator('article.text .content').first()).toBeVisible();
  // The aim is two seconds; what a busy machine takes says nothing, so it is told and not held against a limit.
  console.log(`opened ${Date.now() - began} ms after it was pasted`);
});

test('files are taken in and named with what became of each', async ({ page }) => {
  await page.goto('/add');
  await page.getByLabel('Files', { exact: true }).setInputFiles([
    { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from('Ferry to Tamm cancelled\n\nThe ferry to Tamm is cancelled, the harbour office said on Tuesday.') },
    { name: 'two.txt', mimeType: 'text/plain', buffer: Buffer.from('Ferry to Tamm sails again\n\nThe ferry to Tamm sails again, the harbour office said on Wednesday.') },
  ]);
  await expect(page.locator('.job.done li')).toHaveCount(2);
  await page.locator('.job.done li a').first().click();
  await expect(page.locator('article.text')).toContainText('harbour office');
});

test('what cannot be read is refused in the server’s own words', async ({ page }) => {
  await page.goto('/quote?q=%21%21');
  await expect(page.getByRole('alert')).toContainText('q=');
});

test('two actors are merged, the list says who and when, and it is undone', async ({ page }) => {
  await page.goto('/correct');
  await page.getByLabel(/^Actor, by name/).fill('Maren Tolvik');
  await page.getByLabel(/^The other/).fill('Haakon Reide');
  await page.getByLabel('Who decides').fill('the desk');
  await page.getByLabel('Why').fill('to see that it can be');
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByText('Entered;')).toBeVisible({ timeout: 40_000 });
  const latest = page.locator('.decisions li').first();
  await expect(latest).toContainText('the desk');
  await expect(latest).toContainText('to see that it can be');
  await expect(latest.locator('time')).toHaveAttribute('datetime', /^\d{4}-/);
  await latest.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.decisions li').first()).toContainText('undo');
  await expect(page.locator('.decisions li').nth(1)).toContainText('taken back');
});

test('a correction that cannot be is refused and says why', async ({ page }) => {
  await page.goto('/correct');
  await page.getByLabel(/^Actor, by name/).fill('Nobody At All');
  await page.getByLabel(/^The other/).fill('Somebody Else');
  await page.getByLabel('Who decides').fill('the desk');
  const refused = page.waitForResponse((response) => response.status() === 400);
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await refused;
  await expect(page.getByRole('alert')).toContainText('Nobody At All');
});
