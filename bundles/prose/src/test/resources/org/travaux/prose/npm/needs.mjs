/** Counts what a trace has and says what it has least of, so that no kind of step stays rare. */
export class Needs {
  #counts = new Map();

  constructor(random) {
    this.random = random;
  }

  count(type, inverse, outcome) {
    const key = `${type} ${Boolean(inverse)} ${outcome}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  of(type, inverse, outcome) {
    return this.#counts.get(`${type} ${Boolean(inverse)} ${outcome}`) ?? 0;
  }

  /** The rarest of a few, by the outcome that is rarest of each; three times in ten any of them. */
  rarest(list, inverse, typeOf = (one) => one) {
    if (this.random.happens(0.3)) return this.random.pick(list);
    let best = list[0];
    for (const one of list) if (this.#least(typeOf(one), inverse) < this.#least(typeOf(best), inverse)) best = one;
    return best;
  }

  #least(type, inverse) {
    if (type === "docAttr" && inverse) return this.of(type, inverse, "accepted"); // puts back what was valid: it always fits
    const accepted = this.of(type, inverse, "accepted");
    // Where hardly anything can be refused, refusals are not worth chasing.
    return Math.min(accepted, Math.max(this.of(type, inverse, "rejected"), accepted / 10));
  }

  /** Whether a step of the type had better be refused. */
  wantsRejection(type, inverse) {
    const few = this.of(type, inverse, "rejected") < this.of(type, inverse, "accepted");
    return this.random.happens(few ? 0.75 : 0.2);
  }
}
