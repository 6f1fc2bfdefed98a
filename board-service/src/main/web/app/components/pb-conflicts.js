import { html, nothing } from 'lit';
import { FIELD_NAMES, nameOfValue, shortNameOf, valueOf, whyNotChange } from '../values.js';
import { LightElement } from './light-element.js';

/** The fields on which board and Jira disagree: both values, and one click that decides. */
class Conflicts extends LightElement {
  static properties = {
    sticky: { attribute: false },
    board: { attribute: false },
    actions: { attribute: false },
    readOnly: { attribute: false },
    deciding: { state: true },
  };

  render() {
    const fields = Object.entries(this.sticky.sync?.fields ?? {}).filter(([, { state }]) => state === 'CONFLICT');
    return fields.map(([field, { jiraValue }]) => this.#one(field, jiraValue));
  }

  #one(field, jiraValue) {
    const name = FIELD_NAMES[field] ?? field;
    const values = { BOARD: valueOf(field, this.sticky), JIRA: jiraValue };
    return html`<section class="conflict" aria-label="Conflict on ${name.toLowerCase()} of ${shortNameOf(this.sticky)}">
      <p class="conflict-title">${name} differs</p>
      ${this.#side('BOARD', 'Board', field, values)} ${this.#side('JIRA', 'Jira', field, values)}
    </section>`;
  }

  #side(keep, side, field, values) {
    // What the board has can be kept only if Jira takes it.
    const why = keep === 'BOARD' ? whyNotChange(this.board, this.sticky, field) : undefined;
    return html`<div class="conflict-side">
      <b>${side}</b>
      <button
        type="button"
        class="button"
        title=${why ?? nothing}
        aria-description=${why ?? nothing}
        ?disabled=${this.readOnly || this.deciding || Boolean(why)}
        @click=${() => this.#decide(field, keep)}
      >
        Keep ${side}
      </button>
      <q>${nameOfValue(field, values[keep], this.board)}</q>
    </div>`;
  }

  async #decide(field, keep) {
    this.deciding = true;
    await this.actions.decide(this.sticky, field, keep);
    this.deciding = false;
  }
}

customElements.define('pb-conflicts', Conflicts);
