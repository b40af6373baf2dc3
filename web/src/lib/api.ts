// The interface as /openapi/v1.json describes it: the parts that the pages use. Offsets count code points of the named article's text.

export interface Span { start: number; end: number }
export interface Page<T> { items: T[]; next?: string; total?: number; total_is_least?: boolean }
export interface StoryLine { id: string; title: string; from?: string; to?: string; pages: number; origins: number; speakers: number; nameless_speakers: number; claims: number; disputed: number }
export interface ArticleItem {
  article: string; title?: string; outlet?: string; published?: string; statements: number; events: number; spun?: number; story?: string; origins: string[];
}
export interface ClaimStatement extends Span { article: string; statement: string; side: 'for' | 'against'; speaker?: string; anonymous?: string; party?: string; origins: string[] }
export interface Sides { for: string[]; against: string[] }
export interface Claim { id: string; story: string; text: string; origins: Sides; speakers: Sides; parties: Sides; disputed: { kind: string; text: string }[]; statements: ClaimStatement[]; reports: ClaimReport[] }
export interface ClaimReport extends Span { article: string; side: string; origins: string[] }
export interface Origin { origin: string; kind: 'stored-article' | 'credited-outlet'; outlet?: string; story: string; count: number; pages: string[] }
export interface FigureReport extends Span { article: string; low?: number; high?: number; exclusive?: boolean; outdated?: boolean; according?: string; origins: string[] }
export interface Figure { id: string; of: string; disputed: boolean; reports: FigureReport[] }
export interface ThreadStep extends Span {
  kind: string; phase: 'made' | 'obligation' | 'broken' | 'answered' | 'ended'; modality: string; article: string; day?: string; day_is_of_report?: boolean; by: string[]; speaker?: string; party?: string;
}
export interface AgreementThread {
  id: string; story: string; kind: string; name: string; parties: string[]; mediators: string[]; terms: (Span & { article: string; party?: string; due?: string })[]; steps: ThreadStep[];
  blame: Record<string, string[]>;
}
export interface Story { story: StoryLine; parties: Record<string, string>; outlets: Record<string, string>; origins: Origin[]; articles: Page<ArticleItem>; claims: Page<Claim>; figures: Page<Figure>; agreements: Page<AgreementThread> }
export interface Participant extends Span { text: string; entity?: string; country?: string; code?: string }
export interface Found { article: string; published?: string; id: string; time?: Span & { value?: string } }
export interface StatementLine extends Found {
  source: Span[]; cue: Span[]; content: Span[]; form: string; act: string; speaker?: string; code?: string; anonymous?: string; addressee?: Participant;
  words: { speaker?: string; source?: string; cue?: string; content?: string };
}
export interface EventLine extends Found {
  type: string; mode?: string; cameo: string; trigger: Span; actor?: Participant; recipient?: Participant; modality: string; words: string;
  place?: Span & { name: string; country?: string; lat?: number; lon?: number };
}
export interface SceneActor { id: string; name: string; type: string; party: string; country?: string; code?: string; entities: { article: string; entity: string }[] }
export interface Scene { articles: ArticleItem[]; total: number; actors: SceneActor[]; statements: StatementLine[]; events: EventLine[] }
export interface Mention extends Span { article: string; name: string; role?: string }
export interface Actor {
  id: string; name: string; aliases: string[]; type: string; country?: string; code?: string; party: string; offices: { role: string; from?: string; to?: string }[];
  articles: number; stories: string[]; mentions: Mention[]; evidence: { kind: string; first: Mention; second: Mention }[];
}
export interface Statement { id: string; source: Span[]; cue: Span[]; content: Span[]; form: string; act: string; speaker?: string; anonymous?: string; via: { outlet: string }[] }
export interface Event { id: string; type: string; trigger: Span; modality: string; actor?: Participant; recipient?: Participant }
export interface Entity { id: string; type: string; name: string; mentions: (Span & { form: string })[] }
export interface Record_ {
  text: string; title?: string; outlet?: string; published?: string; updated?: string; url?: string; language: string;
  blocks: (Span & { kind: string })[]; entities: Entity[]; statements: Statement[]; events: Event[]; times: (Span & { value?: string })[];
  places: (Span & { name: string })[]; spun?: { probability: number; swaps: (Span & { original: string; probability: number })[] };
}
export interface ArticleName { article: string; title?: string; outlet?: string; published?: string }
export interface Derivation { article: ArticleName; source: ArticleName; kind: string; probability: number; coverage: number; directed: boolean }
export interface Article {
  article: string; record: Record_; story?: string; story_title?: string; origins: string[]; origin_names: string[]; derivations: Derivation[];
  claims: { statement: string; claim: string; side: 'for' | 'against'; text: string; disputed: boolean }[]; versions: number;
}
export interface Change { kind: 'equal' | 'changed' | 'inserted' | 'deleted'; article: Span; source: Span }
export interface Aligned { article: Span; source: Span; words: number; equal_words: number; changes: Change[] }
export interface Comparison {
  article: ArticleName; source: ArticleName; article_text: string; source_text: string; kind?: string; directed?: boolean; article_coverage: number; source_coverage: number; passages: Aligned[];
}
export interface Version { number: number; title?: string; published?: string; updated?: string; retrieved?: string; text: string; changed_since_last: Aligned[] }
export interface QuoteTrace {
  words: string; pages: number; origins: string[]; articles: { article: ArticleName; span: Span; words: string; origins: string[]; origin_names: string[] }[];
  versions: { words: string; articles: string[]; changes: Change[]; warnings: string[] }[];
}
export interface SearchHit { article: ArticleItem; origin_names: string[]; score?: number; span: Span; words: string }
export interface Search { hits: Page<SearchHit>; facets?: Record<string, { value: string; count: number }[]>; counted?: number }
export interface ReadDocument { name: string; article?: string; fate: string; code?: string; message?: string }
export interface Read { id: string; name: string; state: 'waiting' | 'reading' | 'comparing' | 'done' | 'failed'; message?: string; counts: Record<string, number>; documents: ReadDocument[] }
export interface Correction { id: string; in_force: boolean; kind: string; target?: string; what: string; by: string; at: string; reason?: string; undoes?: string; articles: string[]; lost: number }

/** A refusal, in the server's own words. */
export class Refusal extends Error {
  constructor(readonly status: number, title: string, readonly detail: string) {
    super(title);
  }
}

/** Whatever went wrong as a refusal. A request that got no answer fails with an error of the browser's own, which tells nobody anything. */
export function refusalOf(error: unknown): Refusal {
  return error instanceof Refusal ? error
    : new Refusal(0, 'The server does not answer', 'It may have been stopped, or the connection was lost. What is stored is safe. Start it with hearsay serve, or try again.');
}

const tokenKey = 'hearsay-token';

export function setToken(token: string): void {
  sessionStorage.setItem(tokenKey, token);
}

// These are of now alone: the server refuses a day with them.
const ofNow = /^(corrections|reads|status)\b/;

/** Asks the server, as of the day in the address bar; parameters that are empty are left out. */
export async function ask<T>(path: string, parameters: Record<string, string | number | undefined> = {}, signal?: AbortSignal): Promise<T> {
  const query = new URLSearchParams();
  const day = new URLSearchParams(location.search).get('as_of');
  if (day && !ofNow.test(path)) query.set('as_of', day);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return (await send(`${path}${query.size > 0 ? '?' + query : ''}`, { signal })).json();
}

/** Gives the server a JSON object or a form with files. */
export async function give<T>(path: string, body: FormData | object): Promise<T> {
  const form = body instanceof FormData;
  return (await send(path, { method: 'POST', body: form ? body : JSON.stringify(body), headers: form ? {} : { 'Content-Type': 'application/json' } })).json();
}

/** Every page of a list, as far as so many items. */
export async function askAll<T>(path: string, parameters: Record<string, string | number | undefined>, most: number, signal?: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await ask(path, { ...parameters, limit: 500, cursor }, signal);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor && items.length < most);
  return items;
}

const mostTries = 8;

/**
 * A read as it goes, to its end: server-sent events. By fetch, because an EventSource cannot carry the token. A connection that breaks is made anew, and goes on behind the document that was told last.
 * @param broke Is told when the connection broke and when it is back.
 */
export async function watch(id: string, told: (event: string, data: unknown) => void, broke: (away: boolean) => void = () => {}): Promise<void> {
  let seen = '';
  let ended = false;
  const take = (message: string) => {
    const field = (name: string) => message.split('\n').filter((line) => line.startsWith(name + ':')).map((line) => line.slice(name.length + 1).trim()).join('\n');
    if (!field('data')) return;
    const data = JSON.parse(field('data'));
    seen = field('id') || seen;
    ended ||= field('event') === 'state' && (data.state === 'done' || data.state === 'failed');
    told(field('event'), data);
  };
  for (let tries = 0; ; tries++) {
    try {
      const response = await send(`reads/${encodeURIComponent(id)}/progress`, { headers: seen ? { 'Last-Event-ID': seen } : {} });
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      for (let rest = ''; !ended; ) {
        const { done, value } = await reader.read();
        if (done) break;
        tries = 0;
        broke(false);
        const messages = (rest + value).split('\n\n');
        rest = messages.pop()!;
        messages.forEach(take);
      }
      if (ended) return;
    } catch (error) {
      if (error instanceof Refusal) throw error;
    }
    broke(true);
    if (tries >= mostTries) throw new Refusal(0, 'The connection was lost', 'The read goes on in the server; Stories and Search will have what it finds.');
    await new Promise((done) => setTimeout(done, Math.min(8000, 500 * 2 ** tries)));
  }
}

async function send(path: string, request: RequestInit): Promise<Response> {
  const token = sessionStorage.getItem(tokenKey);
  const response = await fetch(`/api/v1/${path}`, { ...request, headers: { ...request.headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) } });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    const wait = Number(response.headers.get('Retry-After'));
    const detail = [problem.detail, response.status === 429 && wait > 0 ? `In ${wait === 1 ? 'a second' : `${wait} seconds`} it takes more.` : undefined].filter(Boolean).join(' ');
    throw new Refusal(response.status, problem.title ?? 'The server refused', detail);
  }
  return response;
}
