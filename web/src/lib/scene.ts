// A story's statements and events in one form, so that every view of it filters every other.
import type { Claim, EventLine, Figure, Scene, Span, StatementLine } from './api';
import { dayOf } from './words';

/** Somebody who takes part: an actor of the story by its id, or whoever the words name. */
export interface Party { key: string; name: string; known: boolean }

/** Something that was said or done. */
export interface Deed {
  kind: 'statement' | 'event'; article: string; id: string; span: Span; day?: string; what: string; code?: string; modality?: string; words: string;
  from?: Party; to?: Party; place?: string; lat?: number; lon?: number; origins: string[];
}

/** What is picked; every part of it is in the address. */
export interface Picked { actor?: string; place?: string; from?: string; to?: string; act?: string; origin?: string }

export type Dimension = 'actor' | 'place' | 'time' | 'act' | 'origin';

/** All that was said and done, in the order of the articles. */
export function deedsOf(scene: Scene): Deed[] {
  const names = new Map(scene.actors.flatMap((actor) => actor.entities.map((entity) => [`${entity.article}\n${entity.entity}`, actor] as const)));
  // Whoever only a country's code is known of ("Kharovian guns") stands with the country.
  const countries = new Map(scene.actors.filter((actor) => actor.type === 'GPE' && actor.code === actor.country).map((actor) => [actor.code, actor]));
  const origins = new Map(scene.articles.map((article) => [article.article, article.origins]));
  const party = (article: string, entity?: string, words?: string, code?: string): Party | undefined => {
    const actor = (entity === undefined ? undefined : names.get(`${article}\n${entity}`)) ?? (code ? countries.get(code) : undefined);
    return actor ? { key: actor.id, name: actor.name, known: true } : words ? { key: words.toLowerCase(), name: words, known: false } : undefined;
  };
  const when = (found: StatementLine | EventLine) => dayOf(found.time?.value) ?? dayOf(found.published);
  const statements = scene.statements.filter((statement) => statement.content.length > 0).map((statement): Deed => ({
    kind: 'statement', article: statement.article, id: statement.id, span: { start: statement.content[0]!.start, end: statement.content[0]!.end }, day: when(statement),
    what: statement.act, words: statement.words.content ?? '', origins: origins.get(statement.article) ?? [],
    from: party(statement.article, statement.speaker, statement.words.speaker ?? statement.anonymous), to: party(statement.article, statement.addressee?.entity, statement.addressee?.text, statement.addressee?.code),
  }));
  const events = scene.events.map((event): Deed => ({
    kind: 'event', article: event.article, id: event.id, span: event.trigger, day: when(event), what: event.type, code: event.cameo, modality: event.modality, words: event.words,
    origins: origins.get(event.article) ?? [], from: party(event.article, event.actor?.entity, event.actor?.text, event.actor?.code), to: party(event.article, event.recipient?.entity, event.recipient?.text, event.recipient?.code),
    place: event.place?.name, lat: event.place?.lat, lon: event.place?.lon,
  }));
  return [...statements, ...events];
}

/** Those that pass what is picked, but for one dimension: a view shows what could be picked in it. */
export function passing(deeds: Deed[], picked: Picked, but?: Dimension): Deed[] {
  // A statement has no place of its own: it stands with the places of its article's events.
  const there = picked.place && but !== 'place' ? new Set(deeds.filter((deed) => deed.place === picked.place).map((deed) => deed.article)) : undefined;
  return deeds.filter((deed) =>
    (but === 'actor' || !picked.actor || deed.from?.key === picked.actor || deed.to?.key === picked.actor)
    && (!there || (deed.kind === 'event' ? deed.place === picked.place : there.has(deed.article)))
    && (but === 'time' || ((!picked.from || (deed.day ?? '') >= picked.from) && (!picked.to || (deed.day ?? '9') <= picked.to)))
    && (but === 'act' || !picked.act || deed.what === picked.act)
    && (but === 'origin' || !picked.origin || deed.origins.includes(picked.origin)));
}

/** The claims that something passing rests under; all when nothing is picked. */
export function claimsOf(claims: Claim[], deeds: Deed[], any: boolean): Claim[] {
  if (!any) return claims;
  const said = new Set(deeds.filter((deed) => deed.kind === 'statement').map((deed) => `${deed.article}\n${deed.id}`));
  return claims.filter((claim) => claim.statements.some((statement) => said.has(`${statement.article}\n${statement.statement}`)));
}

/** The figures of articles in which something passes. */
export function figuresOf(figures: Figure[], deeds: Deed[], any: boolean): Figure[] {
  if (!any) return figures;
  const articles = new Set(deeds.map((deed) => deed.article));
  return figures.map((figure) => ({ ...figure, reports: figure.reports.filter((report) => articles.has(report.article)) })).filter((figure) => figure.reports.length > 0);
}

export interface Tie { from: Party; to: Party; deeds: Deed[]; origins: number; hostile: boolean }

// PLOVER's verbal and material conflict; the rest is cooperation or neither.
const conflict = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'accuse', 'condemn', 'deny', 'warn', 'threaten', 'refuse', 'demand']);

export const isConflict = (what: string): boolean => conflict.has(what);

/** Who did and said what to whom: one tie for each pair and direction, most deeds first. */
export function tiesOf(deeds: Deed[]): Tie[] {
  const ties = new Map<string, Tie>();
  for (const deed of deeds) {
    if (!deed.from || !deed.to || deed.from.key === deed.to.key) continue;
    const key = `${deed.from.key}\n${deed.to.key}`;
    const tie = ties.get(key) ?? { from: deed.from, to: deed.to, deeds: [], origins: 0, hostile: false };
    tie.deeds.push(deed);
    ties.set(key, tie);
  }
  for (const tie of ties.values()) {
    tie.origins = new Set(tie.deeds.flatMap((deed) => deed.origins)).size;
    tie.hostile = 2 * tie.deeds.filter((deed) => isConflict(deed.what)).length > tie.deeds.length;
  }
  return [...ties.values()].sort((a, b) => b.deeds.length - a.deeds.length || a.from.name.localeCompare(b.from.name));
}

/** Who takes part most, with how often. */
export function partiesOf(deeds: Deed[]): { party: Party; deeds: Deed[] }[] {
  const parties = new Map<string, { party: Party; deeds: Deed[] }>();
  for (const deed of deeds) {
    for (const party of new Map([deed.from, deed.to].filter((one) => one !== undefined).map((one) => [one.key, one])).values()) {
      const known = parties.get(party.key) ?? { party, deeds: [] };
      known.deeds.push(deed);
      parties.set(party.key, known);
    }
  }
  return [...parties.values()].sort((a, b) => Number(b.party.known) - Number(a.party.known) || b.deeds.length - a.deeds.length || a.party.name.localeCompare(b.party.name));
}
