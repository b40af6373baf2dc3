// The interface as /openapi/v1.json describes it: the parts that the pages use. Offsets count code points of the named article's text.

export interface Span { start: number; end: number }
export interface Page<T> { items: T[]; next?: string; total?: number; total_is_least?: boolean }
export interface StoryLine { id: string; title: string; from?: string; to?: string; pages: number; origins: number; speakers: number; claims: number; disputed: number }
export interface ArticleItem {
  article: string; title?: string; outlet?: string; published?: string; statements: number; events: number; spun?: number; story?: string; origins: string[];
}
export interface ClaimStatement extends Span { article: string; statement: string; side: 'for' | 'against'; speaker?: string; anonymous?: string; party?: string; origins: string[] }
export interface Sides { for: string[]; against: string[] }
export interface Claim { id: string; story: string; text: string; origins: Sides; speakers: Sides; parties: Sides; disputed: { kind: string; text: string }[]; statements: ClaimStatement[] }
export interface Origin { origin: string; kind: 'stored-article' | 'credited-outlet'; outlet?: string; story: string; count: number; pages: string[] }
export interface Story { story: StoryLine; parties: Record<string, string>; origins: Origin[]; articles: Page<ArticleItem>; claims: Page<Claim> }
export interface Statement { id: string; source: Span[]; cue: Span[]; content: Span[]; form: string; act: string; speaker?: string; anonymous?: string; via: { outlet: string }[] }
export interface Event { id: string; type: string; trigger: Span; modality: string }
export interface Entity { id: string; type: string; name: string; mentions: (Span & { form: string })[] }
export interface Record_ {
  text: string; title?: string; outlet?: string; published?: string; updated?: string; url?: string; language: string;
  blocks: (Span & { kind: string })[]; entities: Entity[]; statements: Statement[]; events: Event[]; times: (Span & { value?: string })[];
  places: (Span & { name: string })[]; spun?: { probability: number; swaps: (Span & { original: string; probability: number })[] };
}
export interface ArticleName { article: string; title?: string; outlet?: string; published?: string }
export interface Derivation { article: ArticleName; source: ArticleName; kind: string; probability: number; coverage: number; directed: boolean }
export interface Article {
  article: string; record: Record_; story?: string; story_title?: string; origins: string[]; derivations: Derivation[];
  claims: { statement: string; claim: string; side: 'for' | 'against'; text: string; disputed: boolean }[]; versions: number;
}
export interface SearchHit { article: ArticleItem; score?: number; span: Span; words: string }
export interface Search { hits: Page<SearchHit>; facets?: Record<string, { value: string; count: number }[]>; counted?: number }

/** A refusal, in the server's own words. */
export class Refusal extends Error {
  constructor(readonly status: number, title: string, readonly detail: string) {
    super(title);
  }
}

const tokenKey = 'hearsay-token';

export function setToken(token: string): void {
  sessionStorage.setItem(tokenKey, token);
}

/** Asks the server; parameters that are empty are left out. */
export async function ask<T>(path: string, parameters: Record<string, string | number | undefined> = {}, signal?: AbortSignal): Promise<T> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  const token = sessionStorage.getItem(tokenKey);
  const response = await fetch(`/api/v1/${path}${query.size > 0 ? '?' + query : ''}`, { headers: token ? { Authorization: `Bearer ${token}` } : {}, signal });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Refusal(response.status, problem.title ?? 'The server refused', problem.detail ?? '');
  }
  return response.json();
}
