/** A day as it is, a moment as day and minute with its offset: "2024-06-03 09:42 UTC". */
export function moment(time?: string): string | undefined {
  const parts = time?.match(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/);
  return parts ? `${parts[1]} ${parts[2]} ${parts[3] === 'Z' || !parts[3] ? 'UTC' : parts[3]}` : time;
}
