/** A day as it is, a moment as day and minute with its offset: "2024-06-03 09:42 UTC". */
export function moment(time?: string): string | undefined {
  const parts = time?.match(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/);
  return parts ? `${parts[1]} ${parts[2]} ${parts[3] === 'Z' || !parts[3] ? 'UTC' : parts[3]}` : time;
}

/** The day of a time; undefined when it names none. */
export const dayOf = (time?: string): string | undefined => time?.match(/^\d{4}-\d\d-\d\d/)?.[0];

export const count = (number: number, one: string, more = one + 's'): string => `${number.toLocaleString('en')} ${number === 1 ? one : more}`;

/** How many speak, as the brief has it: "31 named speakers, 28 without a name". */
export const speakerCounts = (story: { speakers: number; nameless_speakers: number }): string =>
  count(story.speakers, 'named speaker') + (story.nameless_speakers > 0 ? `, ${story.nameless_speakers.toLocaleString('en')} without a name` : '');

/** Words cut at so many characters, never within one: not in a pair, nor before a mark or a joiner that belongs to what stands before it. Titles of hostile pages can be of any length. */
export function short(words: string, most = 300): string {
  if (words.length <= most) return words;
  let at = most - 1;
  for (const least = Math.max(0, at - 16); at > least && within(words, at); at--);
  return words.slice(0, at) + '…';
}

const joins = /^[\p{M}\u200d\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]/u;

function within(words: string, at: number): boolean {
  const low = words.charCodeAt(at) >= 0xdc00 && words.charCodeAt(at) < 0xe000;
  return low || words.charCodeAt(at - 1) === 0x200d || joins.test(words.slice(at, at + 2));
}

/** Words for where no element can keep their direction to itself (a window's title, an option of a list): without marks that turn it, and with its own inside. */
export const apart = (words: string): string => `\u2068${words.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`;

/** What a window is called. */
export const windowTitle = (words: string): string => `${words.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')} – Hearsay`;

/** The name of an article where there is little room. */
export const nameOf = (article: { article: string; title?: string }): string => short(article.title || article.article, 160);

/** A page where only its outlet and day are of interest. */
export const outletOf = (page: { article: string; title?: string; outlet?: string; published?: string }): string => [page.outlet ?? page.title ?? page.article, dayOf(page.published)].filter(Boolean).join(', ');

/** Words cut into those that were sought and the rest: every second part is one of the words of a query. */
export function soughtIn(words: string, query: string): string[] {
  const sought = query.match(/[\p{L}\p{N}]+/gu);
  return sought ? words.split(new RegExp(`(?<![\\p{L}\\p{N}])(${sought.join('|')})(?![\\p{L}\\p{N}])`, 'giu')) : [words];
}

/** A stretch of a text with marks of where it was cut: it begins within a sentence, or ends within one. */
export const stretch = (words: string): string => `${/^\p{Ll}/u.test(words) ? '… ' : ''}${words}${/[.!?…:]["'”’»)\]]*$/u.test(words) ? '' : ' …'}`;

export const percent = (share: number): string => `${Math.round(100 * share)}\u00a0%`;
