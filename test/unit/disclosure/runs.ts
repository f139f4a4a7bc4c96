/** How many made-up services an attack tries: as many times more as the environment variable DISCLOSURE_RUNS says. */
export function runs(usual: number): { readonly numRuns: number; readonly seed: number } {
  const times = Number(process.env['DISCLOSURE_RUNS'] ?? '1');
  return { numRuns: usual * times, seed: Number(process.env['DISCLOSURE_SEED'] ?? '20240620') };
}
