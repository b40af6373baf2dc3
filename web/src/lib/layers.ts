// An article's text cut into stretches, each with the findings that cover it. Standoff: the stretches joined are the text, always.
import type { Record_, Span } from './api';

export type Layer = 'statements' | 'events' | 'names' | 'times' | 'spun';

/** What a stretch is part of. */
export interface Mark { layer: Layer | 'chrome' | 'headline' | 'found'; part: string; id: string; note?: string; speaker?: string }

export interface Stretch { text: string; marks: Mark[] }

/** Code points → UTF-16: the identity where the text has no pair. */
function offsets(text: string): (codePoint: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (at) => at;
  const starts: number[] = [];
  for (let i = 0; i < text.length; i += text.codePointAt(i)! > 0xffff ? 2 : 1) starts.push(i);
  starts.push(text.length);
  return (at) => starts[Math.min(at, starts.length - 1)]!;
}

/** The stretches of a record's text, for the layers that are on. */
export function stretches(record: Record_, on: ReadonlySet<Layer>, found?: Span): Stretch[] {
  const utf16 = offsets(record.text);
  const spans: { from: number; to: number; mark: Mark }[] = [];
  const add = (span: Span, mark: Mark) => {
    if (span.end > span.start) spans.push({ from: utf16(span.start), to: utf16(span.end), mark });
  };
  record.blocks.filter((block) => block.kind === 'chrome' || block.kind === 'headline').forEach((block, i) =>
    add(block, { layer: block.kind as 'chrome' | 'headline', part: block.kind, id: `b${i}` }));
  if (on.has('statements')) {
    for (const statement of record.statements) {
      const speaker = speakerOf(record, statement);
      const note = `${speaker ?? 'nobody named'}: ${statement.act}, ${statement.form}`;
      statement.content.forEach((span) => add(span, { layer: 'statements', part: 'content', id: statement.id, note, speaker }));
      statement.source.forEach((span) => add(span, { layer: 'statements', part: 'source', id: statement.id, note, speaker }));
      statement.cue.forEach((span) => add(span, { layer: 'statements', part: 'cue', id: statement.id, note, speaker }));
    }
  }
  if (on.has('events')) record.events.forEach((event) => add(event.trigger, { layer: 'events', part: event.modality, id: event.id, note: `${event.type}, ${event.modality}` }));
  if (on.has('names')) {
    for (const entity of record.entities) {
      entity.mentions.filter((mention) => mention.form === 'name').forEach((mention) => add(mention, { layer: 'names', part: entity.type, id: entity.id, note: `${entity.name} (${entity.type})` }));
    }
  }
  if (on.has('times')) record.times.forEach((time, i) => add(time, { layer: 'times', part: 'time', id: `t${i}`, note: time.value }));
  if (on.has('spun')) record.spun?.swaps.forEach((swap, i) => add(swap, { layer: 'spun', part: 'swap', id: `w${i}`, note: swap.original }));
  if (found) add(found, { layer: 'found', part: 'found', id: 'found' });

  // A sweep over the ends of all spans: linear after sorting, however they nest.
  const cuts = [...new Set([0, record.text.length, ...spans.flatMap((span) => [span.from, span.to])])].sort((a, b) => a - b);
  const starting = new Map<number, Mark[]>();
  const ending = new Map<number, Mark[]>();
  for (const span of spans) {
    starting.set(span.from, [...(starting.get(span.from) ?? []), span.mark]);
    ending.set(span.to, [...(ending.get(span.to) ?? []), span.mark]);
  }
  const open = new Set<Mark>();
  const result: Stretch[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    ending.get(cuts[i]!)?.forEach((mark) => open.delete(mark));
    starting.get(cuts[i]!)?.forEach((mark) => open.add(mark));
    result.push({ text: record.text.slice(cuts[i], cuts[i + 1]), marks: [...open] });
  }
  return result;
}

/** Who makes a statement: a name, or the words that describe a nameless source. */
export function speakerOf(record: Record_, statement: { speaker?: string; anonymous?: string }): string | undefined {
  return record.entities.find((entity) => entity.id === statement.speaker)?.name ?? statement.anonymous;
}

/** The words of a span. */
export function wordsOf(record: { text: string }, span: Span): string {
  const utf16 = offsets(record.text);
  return record.text.slice(utf16(span.start), utf16(span.end));
}
