import { fromTopToBottom } from './place.js';

/**
 * What this page knows of one board. Only the highest version of a sticky counts, wherever it came from: snapshot,
 * live line or the answer to an edit. Edits on their way are shown on top until they are answered.
 */
export class BoardStore extends EventTarget {
  board = null;
  #stickies = new Map();
  #edits = new Map();
  #heard = new Set();

  /** Subscribed: from here on the live line tells everything, so the coming snapshot can be trusted to be complete. */
  subscribed() {
    this.#heard.clear();
  }

  snapshot(board) {
    this.board = board;
    const present = new Set(board.stickies.map((sticky) => sticky.id));
    for (const id of this.#stickies.keys()) {
      if (!present.has(id) && !this.#heard.has(id)) {
        this.#stickies.delete(id);
      }
    }
    board.stickies.forEach((sticky) => this.#keep(sticky));
    this.#changed();
  }

  accept(sticky) {
    this.#heard.add(sticky.id);
    if (this.#keep(sticky)) {
      this.#changed();
    }
  }

  /** Deleted here: shown as gone although the tombstone has not come back yet. */
  remove(id) {
    const known = this.#stickies.get(id);
    if (known) {
      this.#stickies.set(id, { ...known, deleted: true });
      this.#changed();
    }
  }

  /** Shows an edit before it is answered; the returned function ends that. */
  expect(id, fields) {
    const edit = { id, fields };
    this.#edits.set(edit, edit);
    this.#changed();
    return () => {
      this.#edits.delete(edit);
      this.#changed();
    };
  }

  sticky(id) {
    const known = this.#stickies.get(id);
    return known && !known.deleted ? this.#shown(known) : null;
  }

  stickies() {
    return [...this.#stickies.keys()].map((id) => this.sticky(id)).filter((sticky) => sticky !== null);
  }

  /** Columns in board order with their stickies from top to bottom. */
  columns() {
    const byIteration = Map.groupBy(this.stickies(), (sticky) => sticky.iteration ?? null);
    return this.board.columns.map(({ iteration }) => {
      const id = iteration?.id ?? null;
      return {
        id,
        name: iteration?.name ?? 'Backlog',
        stickies: (byIteration.get(id) ?? []).sort(fromTopToBottom),
      };
    });
  }

  #keep(sticky) {
    const known = this.#stickies.get(sticky.id);
    if (known && known.version >= sticky.version) {
      return false;
    }
    this.#stickies.set(sticky.id, sticky);
    return true;
  }

  #shown(sticky) {
    const edits = [...this.#edits.values()].filter((edit) => edit.id === sticky.id);
    return edits.length === 0 ? sticky : Object.assign({}, sticky, ...edits.map((edit) => edit.fields), { saving: true });
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
