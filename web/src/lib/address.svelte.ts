// Where we are: the address bar holds the state, so that an address can be passed on.

class Address {
  path = $state(location.pathname);
  query = $state.raw(new URLSearchParams(location.search));

  constructor() {
    addEventListener('popstate', () => this.read());
  }

  /** The day that the ledger is asked for; undefined for now. */
  get asOf(): string | undefined {
    return this.query.get('as_of') ?? undefined;
  }

  /** Goes to an address of ours, on the same day. */
  follow(to: string): void {
    const next = new URL(to, location.origin);
    if (this.asOf && !next.searchParams.has('as_of')) next.searchParams.set('as_of', this.asOf);
    this.go(next.pathname + next.search + next.hash);
  }

  /** Goes to an address of ours. */
  go(to: string, replace = false): void {
    history[replace ? 'replaceState' : 'pushState'](null, '', to);
    this.read();
    if (!replace) {
      scrollTo(0, 0);
      document.querySelector<HTMLElement>('h1')?.focus();
    }
  }

  /** The same page with parameters changed; those that are empty are taken out. */
  set(changes: Record<string, string | undefined>): void {
    const query = new URLSearchParams(this.query);
    for (const [name, value] of Object.entries(changes)) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    this.go(this.path + (query.size > 0 ? '?' + query : ''), true);
  }

  private read(): void {
    this.path = location.pathname;
    this.query = new URLSearchParams(location.search);
  }
}

export const address = new Address();

/** Follows links of ours without loading the page anew; all that a browser does with a link stays. */
export function followLinks(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest('a');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.origin !== location.origin || link.hasAttribute('download') || link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  address.follow(link.pathname + link.search + link.hash);
}

/** Before a link of ours is used in any way, by another button or copied too, it gets the day that is shown. */
export function keepDay(event: Event): void {
  const link = (event.target as Element | null)?.closest('a');
  if (!link || !address.asOf || link.origin !== location.origin || link.hasAttribute('download') || link.getAttribute('href')?.startsWith('#')) return;
  const to = new URL(link.href);
  if (to.searchParams.has('as_of')) return;
  to.searchParams.set('as_of', address.asOf);
  link.href = to.pathname + to.search + to.hash;
}

export const articleAddress = (article: string, query = ''): string => `/articles/${encodeURIComponent(article)}${query}`;
export const storyAddress = (story: string): string => `/stories/${encodeURIComponent(story)}`;
export const actorAddress = (name: string): string => `/actors/${encodeURIComponent(name)}`;
export const quoteAddress = (words: string): string => `/quote?q=${encodeURIComponent(words)}`;
export const lineageAddress = (article: string, other?: string): string =>
  `/lineage/${encodeURIComponent(article)}${other ? `?with=${encodeURIComponent(other)}` : ''}`;
/** An article opened at some words. */
export const wordsAddress = (article: string, span: { start: number; end: number }): string => articleAddress(article, `?at=${span.start}-${span.end}`);
