import { html } from 'lit';
import { drafts } from '../drafts.js';
import { FIELD_NAMES, points, shortNameOf } from '../values.js';
import { LightElement } from './light-element.js';
import { readPoints, readText } from './read-input.js';

const READ = { text: readText, storyPoints: readPoints };

/**
 * Edits one field of one sticky in place. What was typed stays here, whatever arrives from others, until it is saved or
 * given up; somebody else's value is shown beside it.
 */
class Editor extends LightElement {
  static properties = {
    sticky: { attribute: false },
    field: { attribute: false },
    actions: { attribute: false },
    error: { state: true },
    theirs: { state: true },
    saving: { state: true },
  };

  #version;
  #draft;

  firstUpdated() {
    const kept = drafts.read(this.#name);
    this.#version = kept?.version ?? this.sticky.version;
    this.#draft = kept?.value ?? this.#asText(this.sticky[this.field]);
    const input = this.querySelector('.editor-input');
    input.value = this.#draft;
    this.#grow(input);
    input.focus({ preventScroll: true });
    input.select();
  }

  render() {
    return html`<form class="editor editor-${this.field}" novalidate @submit=${this.#submit} @focusout=${this.#leave}>
      ${this.field === 'text' ? this.#textInput() : this.#pointsInput()}
      ${this.error ? html`<p class="editor-error" role="alert">${this.error}</p>` : ''}
      ${this.theirs === undefined ? '' : this.#choice()}
    </form>`;
  }

  #textInput() {
    return html`<textarea
      class="editor-input"
      rows="2"
      aria-label="Text of ${shortNameOf(this.sticky)}"
      aria-invalid=${Boolean(this.error)}
      @input=${this.#typed}
      @keydown=${this.#key}
    ></textarea>`;
  }

  #pointsInput() {
    return html`<input
      class="editor-input"
      inputmode="decimal"
      autocomplete="off"
      aria-label="Story points of ${shortNameOf(this.sticky)}"
      aria-invalid=${Boolean(this.error)}
      @input=${this.#typed}
      @keydown=${this.#key}
    />`;
  }

  #choice() {
    return html`<div class="overtaken" role="alert">
      <p>
        ${FIELD_NAMES[this.field]} was changed meanwhile to <b>${this.#asText(this.theirs) || 'none'}</b>. Yours is kept
        above.
      </p>
      <button class="button button-main" type="submit">Save mine</button>
      <button class="button" type="button" @click=${this.#giveUp}>Take theirs</button>
    </div>`;
  }

  #typed(event) {
    this.#draft = event.target.value;
    this.error = undefined;
    drafts.write(this.#name, { value: this.#draft, version: this.#version });
    this.#grow(event.target);
  }

  #grow(input) {
    if (this.field === 'text') {
      input.style.height = 'auto';
      input.style.height = `${input.scrollHeight + 2}px`;
    }
  }

  #key(event) {
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.#giveUp();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#save();
    }
  }

  #submit(event) {
    event.preventDefault();
    this.#save();
  }

  #leave(event) {
    // Leaving the field saves it; going on to "Save mine" or "Take theirs" is not leaving.
    if (this.theirs === undefined && !this.contains(event.relatedTarget)) {
      this.#save();
    }
  }

  async #save() {
    if (this.saving) {
      return;
    }
    const { value, error } = READ[this.field](this.#draft);
    if (error) {
      this.error = error;
      return;
    }
    if (this.theirs === undefined && value === (this.sticky[this.field] ?? null)) {
      this.#giveUp();
      return;
    }
    this.saving = true;
    const { outcome, current } = await this.actions.edit(this.sticky, { [this.field]: value }, this.#version);
    this.saving = false;
    this.#settle(outcome, current, value);
  }

  #settle(outcome, current, value) {
    if (outcome === 'saved' || (outcome === 'overtaken' && (current[this.field] ?? null) === value)) {
      this.#giveUp();
    } else if (outcome === 'overtaken') {
      this.theirs = current[this.field] ?? null;
      this.#version = current.version;
      drafts.write(this.#name, { value: this.#draft, version: this.#version });
    } else {
      this.error = 'Not saved. Press Enter to try again.';
    }
  }

  #giveUp() {
    drafts.drop(this.#name);
    this.dispatchEvent(new CustomEvent('editor-closed', { bubbles: true }));
  }

  #asText(value) {
    return value === null || value === undefined ? '' : this.field === 'text' ? value : points(value);
  }

  get #name() {
    return `${this.sticky.id}.${this.field}`;
  }
}

customElements.define('pb-editor', Editor);
