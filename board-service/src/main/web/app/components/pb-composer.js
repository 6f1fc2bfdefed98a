import { html, nothing } from 'lit';
import { drafts } from '../drafts.js';
import { icon } from '../icons.js';
import { addableTypes, isForJira, whyNot, whyNotAdd } from '../values.js';
import { LightElement } from './light-element.js';
import { readPoints, readText } from './read-input.js';

/** Adds stickies to one column, one after the other; the text stays until the service has it. */
class Composer extends LightElement {
  static properties = {
    column: { attribute: false },
    board: { attribute: false },
    actions: { attribute: false },
    open: { state: true },
    error: { state: true },
    saving: { state: true },
  };

  #id = crypto.randomUUID();

  willUpdate(changed) {
    if (changed.has('column') && changed.get('column')?.id !== this.column.id) {
      this.open = drafts.read(this.#name) !== null && !whyNotAdd(this.board, this.column.id);
    }
  }

  updated(changed) {
    if (changed.has('open') && this.open) {
      const draft = drafts.read(this.#name);
      this.#input('text').value = draft?.value ?? '';
      this.#id = draft?.id ?? this.#id;
      this.#input('text').focus();
    }
  }

  render() {
    // What is being written stays, also when it can no longer be added.
    return this.open ? this.#form() : this.#opener(whyNotAdd(this.board, this.column.id));
  }

  #opener(why) {
    return html`<button
      type="button"
      class="add"
      ?disabled=${Boolean(why)}
      title=${why ?? nothing}
      aria-description=${why ?? nothing}
      aria-label="Add sticky to ${this.column.name}"
      @click=${() => (this.open = true)}
    >
      ${icon('plus')} Add sticky
    </button>`;
  }

  #form() {
    const addable = addableTypes(this.board, this.column.id);
    const types = addable.length === 0 ? this.board.stickyTypes : addable;
    // The points of a new issue are an edit of it.
    const why = types.every(isForJira) ? whyNot(this.board, 'EDIT_ISSUE') : undefined;
    return html`<form
      class="composer"
      aria-label="New sticky in ${this.column.name}"
      novalidate
      @submit=${this.#submit}
      @keydown=${this.#key}
    >
      <textarea name="text" rows="2" aria-label="Text" placeholder="What is to be done?" @input=${this.#typed}></textarea>
      <div class="composer-row">
        <select name="type" aria-label="Type">
          ${types.map(({ id, stickyType, name }) => html`<option value=${id ?? stickyType}>${name}</option>`)}
        </select>
        <input
          name="points"
          inputmode="decimal"
          autocomplete="off"
          aria-label="Story points"
          placeholder="Points"
          title=${why ?? nothing}
          aria-description=${why ?? nothing}
          ?disabled=${Boolean(why)}
        />
      </div>
      ${this.error ? html`<p class="editor-error" role="alert">${this.error}</p>` : ''}
      <div class="composer-row">
        <button class="button button-main" type="submit" ?disabled=${this.saving}>Add</button>
        <button class="button" type="button" @click=${this.#close}>Cancel</button>
      </div>
    </form>`;
  }

  #typed(event) {
    this.error = undefined;
    drafts.write(this.#name, { value: event.target.value, id: this.#id });
  }

  #key(event) {
    if (event.key === 'Escape') {
      this.#close();
    } else if (event.key === 'Enter' && event.target.name === 'text') {
      this.#submit(event);
    }
  }

  async #submit(event) {
    event.preventDefault();
    const text = readText(this.#input('text').value);
    const storyPoints = readPoints(this.#input('points').value);
    this.error = text.error ?? storyPoints.error;
    if (this.error || this.saving) {
      return;
    }
    await this.#create({
      // The same id until it is answered: pressing Add again after a lost answer creates no second sticky.
      id: this.#id,
      type: this.#input('type').value,
      text: text.value,
      ...(storyPoints.value === null ? {} : { storyPoints: storyPoints.value }),
      ...(this.column.id === null ? {} : { iteration: this.column.id }),
    });
  }

  async #create(sticky) {
    this.saving = true;
    const { outcome } = await this.actions.create(sticky);
    this.saving = false;
    if (outcome === 'saved') {
      this.#renew();
      this.#input('text').focus();
    }
  }

  #close() {
    this.#renew();
    this.open = false;
    this.error = undefined;
    this.updateComplete.then(() => this.querySelector('.add').focus());
  }

  #renew() {
    drafts.drop(this.#name);
    this.#id = crypto.randomUUID();
    this.#input('text').value = '';
    this.#input('points').value = '';
  }

  #input(name) {
    return this.querySelector(`[name=${name}]`);
  }

  get #name() {
    return `new.${this.column.id}`;
  }
}

customElements.define('pb-composer', Composer);
