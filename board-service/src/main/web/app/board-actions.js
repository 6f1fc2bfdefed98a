import { EditQueue } from './edit-queue.js';
import { placeAt } from './place.js';
import { FIELD_NAMES, nameOfValue, shortNameOf, valueOf } from './values.js';

const CONFIRM = 'urn:piboard:problem:confirmation-required';

/**
 * What a person does to stickies: shows it at once, tells the service, and tells the person what became of it.
 *
 * Each method resolves to `{outcome: 'saved' | 'overtaken' | 'refused', current?}` and never throws.
 */
export class BoardActions {
  #api;
  #store;
  #toast;
  #queue = new EditQueue();

  /** @param toast `(toast) => void`, see pb-toasts */
  constructor(api, store, toast) {
    this.#api = api;
    this.#store = store;
    this.#toast = toast;
  }

  /** Text and points: the editor shows the other's value itself when it was overtaken. */
  async edit(sticky, fields, version) {
    return this.#send(sticky, fields, fields, version);
  }

  async setStatus(sticky, status) {
    const result = await this.#send(sticky, { status: status.id }, { status }, sticky.version);
    this.#tellOvertaken(result, sticky, 'status', status.id, (current) => this.setStatus(current, status));
    return result;
  }

  /** @param index place in the target column, the moved sticky not counted; the end when left out */
  async move(sticky, column, index = Infinity) {
    const others = column.stickies.filter(({ id }) => id !== sticky.id);
    const fields = { position: placeAt(others, index) };
    const changesColumn = (sticky.iteration ?? null) !== column.id;
    if (changesColumn) {
      fields.iteration = column.id;
    }
    const result = await this.#send(sticky, fields, fields, sticky.version);
    if (result.outcome === 'overtaken' && (result.current.iteration ?? null) === (sticky.iteration ?? null)) {
      // Only its place inside the column was changed meanwhile: nobody's decision is overwritten.
      return this.move(result.current, column, index);
    }
    this.#tellOvertaken(result, sticky, 'iteration', column.id, (current) => this.move(current, column, index));
    return result;
  }

  async create(sticky) {
    return this.#try(async () => {
      const created = await this.#api.create(this.#store.board.id, sticky);
      this.#store.accept(created);
      return { outcome: 'saved', current: created };
    });
  }

  async remove(sticky, deleteIssue = false) {
    const result = await this.#try(() => this.#remove(sticky, deleteIssue), sticky);
    if (result.outcome === 'overtaken') {
      this.#toast({
        title: `${shortNameOf(sticky)} was changed meanwhile`,
        detail: 'It was not deleted. Look at it, and delete it again if you still want to.',
      });
    }
    return result;
  }

  async undelete(sticky) {
    return this.#try(async () => {
      this.#store.accept(await this.#api.undelete(sticky.id));
      return { outcome: 'saved' };
    });
  }

  async #remove(sticky, deleteIssue) {
    try {
      await this.#api.remove(sticky.id, sticky.version, deleteIssue);
    } catch (problem) {
      if (problem.type !== CONFIRM) {
        throw problem;
      }
      this.#toast({
        title: problem.title,
        detail: problem.detail,
        action: { label: 'Delete both', run: () => this.remove(sticky, true) },
      });
      return { outcome: 'refused' };
    }
    this.#store.remove(sticky.id);
    this.#toast({
      title: `${shortNameOf(sticky)} was deleted`,
      action: { label: 'Undo', run: () => this.undelete(sticky) },
    });
    return { outcome: 'saved' };
  }

  async retry(sticky) {
    return this.#try(async () => {
      this.#store.accept(await this.#api.retry(sticky.id));
      return { outcome: 'saved' };
    });
  }

  /** @param choice 'CREATE_AGAIN' or 'KEEP_AS_NOTE' */
  async settleGone(sticky, choice) {
    return this.#try(async () => {
      this.#store.accept(await this.#api.settleGone(sticky.id, choice));
      return { outcome: 'saved' };
    });
  }

  async decide(sticky, field, keep) {
    const result = await this.#try(async () => {
      this.#store.accept(await this.#api.decide(sticky.id, sticky.version, field, keep));
      return { outcome: 'saved' };
    }, sticky);
    if (result.outcome === 'overtaken') {
      this.#toast({
        title: `${shortNameOf(sticky)} was changed meanwhile`,
        detail: 'Nothing was decided. Look at both values again.',
      });
    }
    return result;
  }

  async #send(sticky, patch, shown, version) {
    const answered = this.#store.expect(sticky.id, shown);
    try {
      return await this.#queue.run(sticky.id, () => this.#try(() => this.#patch(sticky, patch, version), sticky));
    } finally {
      answered();
    }
  }

  async #patch({ id }, patch, version) {
    const current = await this.#api.edit(id, this.#queue.seen(id, patch, version), patch);
    this.#queue.made(id, patch, current.version);
    this.#store.accept(current);
    return { outcome: 'saved', current };
  }

  async #try(step, sticky) {
    try {
      return await step();
    } catch (problem) {
      return problem.status === 412 && sticky ? this.#overtaken(sticky) : this.#refused(problem);
    }
  }

  async #overtaken(sticky) {
    try {
      const current = await this.#api.sticky(sticky.id);
      this.#store.accept(current);
      return { outcome: 'overtaken', current };
    } catch (problem) {
      return this.#refused(problem);
    }
  }

  #refused(problem) {
    if (problem.status === undefined) {
      throw problem;
    }
    this.#toast({ title: problem.title, detail: problem.detail, error: true });
    return { outcome: 'refused' };
  }

  #tellOvertaken({ outcome, current }, sticky, field, wanted, again) {
    if (outcome !== 'overtaken') {
      return;
    }
    const name = (value) => nameOfValue(field, value, this.#store.board);
    this.#toast({
      title: `${shortNameOf(sticky)} was changed meanwhile`,
      detail: `${FIELD_NAMES[field]} is now "${name(valueOf(field, current))}".`,
      action: { label: `Set "${name(wanted)}" anyway`, run: () => again(current) },
    });
  }
}
