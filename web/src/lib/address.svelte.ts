// Where we are: the address bar holds the state, so that an address can be passed on.
import { tick } from 'svelte';

class Address {
  path = $state(location.pathname);
  query = $state.raw(new URLSearchParams(location.search));
  /** How often we have come to a view; the heading of the view takes the focus then. */
  arrivals = $state(0);
  private arriving?: { from: Element | null; scroll: number };

  constructor() {
    // Where one was in a page is kept with it by us: the browser would scroll before the page is there.
    history.scrollRestoration = 'manual';
    addEventListener('popstate', (event) => {
      const same = location.pathname === this.path && location.search === (this.query.size > 0 ? `?${this.query}` : '');
      this.read();
      if (!same) this.arrive(scrollOf(event.state));
    });
    addEventListener('pagehide', () => history.replaceState({ scroll: scrollY }, ''));
    const scroll = scrollOf(history.state);
    if (scroll > 0) addEventListener('load', () => returnTo(scroll));
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
    if (!replace) history.replaceState({ scroll: scrollY }, '');
    history[replace ? 'replaceState' : 'pushState'](replace ? history.state : null, '', to);
    this.read();
    if (!replace) this.arrive(0);
  }

  /** The heading of the view that we came to is there: it takes the focus, once, unless the reader has put it somewhere else meanwhile. */
  welcome(heading: HTMLElement): void {
    if (!this.arriving) return;
    const { from, scroll } = this.arriving;
    this.arriving = undefined;
    const now = document.activeElement;
    if (!now || now === document.body || now === from) heading.focus({ preventScroll: true });
    if (scroll > 0) returnTo(scroll);
  }

  /** The same page with parameters changed; those that are empty are taken out. */
  set(changes: Record<string, string | undefined>): void {
    const query = new URLSearchParams(this.query);
    for (const [name, value] of Object.entries(changes)) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    const around = ancestorsOf(document.activeElement);
    this.go(this.path + (query.size > 0 ? '?' + query : ''), true);
    // A button that takes out a filter goes with it: the focus stays near.
    void tick().then(() => {
      if (around.length === 0 || around[0]!.isConnected || focusNear(around)) return;
      this.arriving = { from: null, scroll: 0 };
      this.arrivals++;
    });
  }

  private arrive(scroll: number): void {
    this.arriving = { from: document.activeElement, scroll };
    scrollTo(0, 0);
    this.arrivals++;
  }

  private read(): void {
    this.path = location.pathname;
    this.query = new URLSearchParams(location.search);
  }
}

const usable = ':is(a[href], button, input, select, textarea, summary, [tabindex]):not([tabindex="-1"], :disabled)';

function ancestorsOf(element: Element | null): Element[] {
  const found: Element[] = [];
  for (let at = element; at && at !== document.body; at = at.parentElement) found.push(at);
  return found;
}

function focusNear(around: Element[]): boolean {
  const kept = around.find((element) => element.isConnected && element.closest('main'));
  const near = kept && kept.id !== 'main' ? kept.querySelector<HTMLElement>(usable) : null;
  const taken = near ?? document.querySelector<HTMLElement>('h1');
  taken?.focus({ preventScroll: true });
  return taken !== null;
}

const scrollOf = (state: unknown): number => (state as { scroll?: number } | null)?.scroll ?? 0;

// A view grows with its answers: it is scrolled to where one was as soon as it reaches so far, unless the reader scrolls first.
function returnTo(scroll: number): void {
  const [until, stop] = [performance.now() + 3000, new AbortController()];
  for (const kind of ['wheel', 'touchstart', 'keydown', 'pointerdown']) addEventListener(kind, () => stop.abort(), { signal: stop.signal, passive: true });
  const step = () => {
    if (stop.signal.aborted) return;
    scrollTo(0, scroll);
    if (scrollY >= scroll - 1 || performance.now() > until) stop.abort();
    else requestAnimationFrame(step);
  };
  step();
}

export const address = new Address();

/** For the heading of a view: it has the focus whenever one comes to the view, at once or with its first answer. */
export function arrival(heading: HTMLElement): void {
  $effect(() => {
    void address.arrivals;
    address.welcome(heading);
  });
}

/** Parts of an address as they were written; as they stand where they are damaged. */
export function partsOf(path: string): string[] {
  return path.split('/').filter(Boolean).map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

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
