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

/** Words cut at so many characters, never within a pair: titles of hostile pages can be of any length. */
export function short(words: string, most = 300): string {
  if (words.length <= most) return words;
  const at = words.charCodeAt(most - 1) >= 0xd800 && words.charCodeAt(most - 1) < 0xdc00 ? most - 1 : most;
  return words.slice(0, at) + '…';
}

/** The name of an article where there is little room. */
export const nameOf = (article: { article: string; title?: string }): string => short(article.title || article.article, 160);

export const percent = (share: number): string => `${Math.round(100 * share)} %`;
