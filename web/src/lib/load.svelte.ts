import { ask, Refusal } from './api';

/** What a page asks the server for: the answer, or the refusal, and whether one is waited for. Asking anew drops what is under way. */
export class Loading<T> {
  value = $state.raw<T>();
  refusal = $state.raw<Refusal>();
  waits = $state(false);
  private stop?: AbortController;

  async load(path: string, parameters: Record<string, string | number | undefined> = {}): Promise<void> {
    this.stop?.abort();
    const stop = (this.stop = new AbortController());
    this.waits = true;
    try {
      const value = await ask<T>(path, parameters, stop.signal);
      if (stop === this.stop) [this.value, this.refusal, this.waits] = [value, undefined, false];
    } catch (error) {
      if (stop !== this.stop || stop.signal.aborted) return;
      this.refusal = error instanceof Refusal ? error : new Refusal(0, 'The server does not answer', String(error));
      this.waits = false;
    }
  }
}
