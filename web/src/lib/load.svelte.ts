import { ask, Refusal, refusalOf } from './api';

/** What a page asks the server for: the answer, or the refusal, and whether one is waited for. Asking anew drops what is under way. */
export class Loading<T> {
  value = $state.raw<T>();
  refusal = $state.raw<Refusal>();
  waits = $state(false);
  private stop?: AbortController;
  private asked?: [string, Record<string, string | number | undefined>];

  async load(path: string, parameters: Record<string, string | number | undefined> = {}): Promise<void> {
    this.stop?.abort();
    const stop = (this.stop = new AbortController());
    this.asked = [path, parameters];
    this.waits = true;
    try {
      const value = await ask<T>(path, parameters, stop.signal);
      if (stop === this.stop) [this.value, this.refusal, this.waits] = [value, undefined, false];
    } catch (error) {
      if (stop !== this.stop || stop.signal.aborted) return;
      this.refusal = refusalOf(error);
      this.waits = false;
    }
  }

  /** Asks for the same again. */
  again = (): void => {
    if (this.asked) void this.load(...this.asked);
  };

  /** Forgets the answer, as where another is asked for that must not stand under it. */
  clear(): void {
    this.stop?.abort();
    [this.value, this.refusal, this.waits] = [undefined, undefined, false];
  }
}
