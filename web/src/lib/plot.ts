import * as Plot from '@observablehq/plot';

/** A drawing by Observable Plot without the style element that it brings, which the page's policy forbids: style.css says the same under "figure.plot". */
export function draw(options: Plot.PlotOptions): (SVGSVGElement | HTMLElement) & Plot.Plot {
  const drawn = Plot.plot(options);
  drawn.querySelectorAll('style').forEach((style) => style.remove());
  // One picture with one name, which tells nothing that the lists beside it do not.
  drawn.querySelectorAll('[aria-label]').forEach((part) => part.removeAttribute('aria-label'));
  drawn.setAttribute('role', 'img');
  return drawn;
}

export { Plot };

/** Noon of a day, so that a dot stands in the middle of it, whatever the time zone. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

export const dayAt = (time: Date): string => time.toISOString().slice(0, 10);
