// The graph of an origin: a text, what it was made of and what was made of it, and so on, in columns by distance from the origin.
import type { ArticleName, Derivation } from './api';
import { dayOf, nameOf, percent } from './words';

export interface FamilyNode { id: string; label: string; outlet?: string; day?: string; how?: string; x: number; y: number; w: number; h: number }
export interface FamilyTie { article: string; source: string; names: [string, string]; kind: string; coverage: number; probability: number; directed: boolean; path: string }
export interface Family { nodes: FamilyNode[]; ties: FamilyTie[]; width: number; height: number }

const mostNodes = 60;
const rowHeight = 54;

/** The family of a text among the derivations of its story, laid out in a width. */
export function familyOf(id: string, title: string | undefined, derivations: Derivation[], width: number): Family {
  const names = new Map<string, ArticleName>([[id, { article: id, title }]]);
  for (const derivation of derivations) {
    names.set(derivation.article.article, derivation.article);
    names.set(derivation.source.article, derivation.source);
  }
  // Whoever is reached from the text over derivations in either direction, nearest first.
  const near = new Map<string, Derivation[]>();
  for (const derivation of derivations) {
    for (const end of [derivation.article.article, derivation.source.article]) near.set(end, [...(near.get(end) ?? []), derivation]);
  }
  const members = [id];
  const seen = new Set(members);
  for (let i = 0; i < members.length && seen.size < mostNodes; i++) {
    for (const derivation of near.get(members[i]!) ?? []) {
      for (const end of [derivation.article.article, derivation.source.article]) {
        if (!seen.has(end) && seen.size < mostNodes) {
          seen.add(end);
          members.push(end);
        }
      }
    }
  }
  const inside = derivations.filter((derivation) => seen.has(derivation.article.article) && seen.has(derivation.source.article));

  // A column for each step from the origin; the longest way counts, and a ring ends where it began.
  const column = new Map<string, number>();
  const depth = (member: string, way: Set<string>): number => {
    const known = column.get(member);
    if (known !== undefined) return known;
    if (way.has(member)) return 0;
    const sources = inside.filter((derivation) => derivation.directed && derivation.article.article === member).map((derivation) => derivation.source.article);
    const at = sources.length === 0 ? 0 : 1 + Math.max(...sources.map((source) => depth(source, new Set([...way, member]))));
    column.set(member, at);
    return at;
  };
  members.forEach((member) => depth(member, new Set()));
  const columns: string[][] = [];
  for (const member of members) (columns[column.get(member)!] ??= []).push(member);
  const last = columns.length;
  const w = Math.max(170, Math.min(320, (width - 32) / last - 56));
  const gap = 56;
  const nodes: FamilyNode[] = [];
  const places = new Map<string, FamilyNode>();
  columns.forEach((inColumn, c) => {
    const level = (member: string) => {
      const above = inside.filter((derivation) => derivation.article.article === member).map((derivation) => places.get(derivation.source.article)?.y).filter((y) => y !== undefined);
      return above.length ? above.reduce((sum, y) => sum + y, 0) / above.length : 0;
    };
    inColumn.sort((a, b) => level(a) - level(b) || (names.get(a)?.published ?? '').localeCompare(names.get(b)?.published ?? '') || a.localeCompare(b));
    inColumn.forEach((member, row) => {
      const name = names.get(member)!;
      const from = inside.filter((derivation) => derivation.article.article === member && derivation.directed).sort((a, b) => b.coverage - a.coverage)[0];
      const node = { id: member, label: nameOf(name), outlet: name.outlet, day: dayOf(name.published), how: from ? `${from.kind} ${percent(from.coverage)}` : undefined, x: 8 + c * (w + gap), y: 8 + row * rowHeight, w, h: 42 };
      nodes.push(node);
      places.set(member, node);
    });
  });
  const ties = inside.map((derivation): FamilyTie => {
    const [source, article] = [places.get(derivation.source.article)!, places.get(derivation.article.article)!];
    const forward = article.x > source.x;
    const [x1, x2] = forward ? [source.x + source.w, article.x] : [source.x + source.w, article.x + article.w];
    const [y1, y2] = [source.y + source.h / 2, article.y + article.h / 2];
    const bend = forward ? (x2 - x1) / 2 : 40;
    // Over more than one column the way goes below those between.
    const dip = (column.get(derivation.article.article) ?? 0) - (column.get(derivation.source.article) ?? 0) > 1 ? 44 : 0;
    return {
      article: derivation.article.article, source: derivation.source.article, names: [nameOf(derivation.article), nameOf(derivation.source)], kind: derivation.kind, coverage: derivation.coverage,
      probability: derivation.probability, directed: derivation.directed, path: `M${x1},${y1} C${x1 + bend},${y1 + dip} ${forward ? x2 - bend : x2 + bend},${y2 + dip} ${x2},${y2}`,
    };
  });
  return { nodes, ties, width: Math.max(last * (w + gap) - gap + 56, 240), height: 32 + Math.max(...columns.map((inColumn) => inColumn.length)) * rowHeight };
}
