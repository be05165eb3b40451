/** Returns a source of chance that repeats itself for the same seed. */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    pick: (list) => list[below(list.length)],
    happens: (probability) => next() < probability,
  };
}
