/**
 * Sends the edits of one sticky one after the other, and knows which versions they made: two quick moves of one person
 * must not look like two people in each other's way.
 */
export class EditQueue {
  #tails = new Map();
  #made = new Map();

  /** Runs the step when the steps before it on this sticky have ended, however they ended. */
  run(id, step) {
    const turn = (this.#tails.get(id) ?? Promise.resolve()).then(step);
    const tail = turn.catch(() => {});
    this.#tails.set(id, tail);
    tail.then(() => this.#tails.get(id) === tail && this.#tails.delete(id));
    return turn;
  }

  /** What this person has seen of these fields: the version looked at, or what the own edits since have made of them. */
  seen(id, fields, version) {
    const made = this.#made.get(id) ?? {};
    return Math.min(...Object.keys(fields).map((field) => Math.max(version, made[field] ?? 0)));
  }

  made(id, fields, version) {
    const versions = Object.fromEntries(Object.keys(fields).map((field) => [field, version]));
    this.#made.set(id, { ...this.#made.get(id), ...versions });
  }
}
