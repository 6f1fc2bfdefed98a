import { html, nothing } from 'lit';
import { icon } from '../icons.js';
import { stateOf } from '../sync-states.js';
import { shortNameOf, whyNot, whyNotChange, whyNotDelete } from '../values.js';
import { LightElement } from './light-element.js';
import { placeBeside } from './place-beside.js';

const RETRIED = new Set(['FAILED', 'WAITING']);

/** What can be done to a sticky without a mouse: move it, try again, settle that its issue is gone, delete it. */
class Menu extends LightElement {
  static properties = {
    sticky: { attribute: false },
    board: { attribute: false },
    columns: { attribute: false },
    actions: { attribute: false },
    open: { state: true },
    asking: { state: true },
  };

  render() {
    return html`<button
        type="button"
        class="icon-button"
        aria-label="Actions for ${shortNameOf(this.sticky)}"
        aria-expanded=${Boolean(this.open)}
        @click=${this.#toggle}
      >
        ${icon('more')}
      </button>
      ${this.open
        ? html`<div class="menu" popover="auto" @toggle=${this.#toggled} @keydown=${this.#key}>
            ${this.asking ? this.#question() : this.#choices()}
          </div>`
        : ''}`;
  }

  updated(changed) {
    const menu = this.querySelector('.menu');
    if (!menu) {
      return;
    }
    if (changed.has('open')) {
      menu.showPopover();
    }
    if (changed.has('open') || changed.has('asking')) {
      placeBeside(menu, this.querySelector('.icon-button'));
      menu.querySelector('button:enabled')?.focus();
    }
  }

  #choices() {
    const others = this.columns.filter(({ id }) => id !== (this.sticky.iteration ?? null));
    const stays = whyNotChange(this.board, this.sticky, 'iteration');
    const remains = whyNotDelete(this.board, this.sticky);
    return html`<div role="group" aria-label="Move to">
        <p class="menu-title">Move to</p>
        ${others.map((column) => this.#choice(column.name, () => this.#move(column), { why: stays }))}
      </div>
      <div role="group" aria-label="Sticky" class="menu-more">
        ${stateOf(this.sticky) === 'GONE' ? this.#goneChoices() : ''}
        ${RETRIED.has(stateOf(this.sticky)) ? this.#choice('Try again now', () => this.actions.retry(this.sticky)) : ''}
        <button
          type="button"
          class="menu-item danger"
          ?disabled=${Boolean(remains)}
          title=${remains ?? nothing}
          aria-description=${remains ?? nothing}
          @click=${() => (this.asking = true)}
        >
          Delete…
        </button>
      </div>`;
  }

  #goneChoices() {
    const why = whyNot(this.board, 'CREATE_ISSUE');
    return html`${this.#choice('Make a new issue', () => this.actions.settleGone(this.sticky, 'CREATE_AGAIN'), { why })}
    ${this.#choice('Keep as a note', () => this.actions.settleGone(this.sticky, 'KEEP_AS_NOTE'))}`;
  }

  #question() {
    return html`<p class="menu-title">Delete ${shortNameOf(this.sticky)}?</p>
      ${this.#choice('Delete', () => this.actions.remove(this.sticky), { kind: 'danger' })}
      ${this.#choice('Keep', () => {})}`;
  }

  /** @param why it is disabled, for want of a permission in Jira */
  #choice(label, run, { kind = '', why = undefined } = {}) {
    return html`<button
      type="button"
      class="menu-item ${kind}"
      ?disabled=${Boolean(why)}
      title=${why ?? nothing}
      aria-description=${why ?? nothing}
      @click=${() => this.#choose(run)}
    >
      ${label}
    </button>`;
  }

  #choose(run) {
    this.querySelector('.menu').hidePopover();
    run();
  }

  #move(column) {
    this.dispatchEvent(new CustomEvent('sticky-move', { bubbles: true, detail: { sticky: this.sticky, column } }));
  }

  #toggle() {
    this.asking = false;
    this.open = !this.open;
  }

  #toggled(event) {
    if (event.newState === 'closed') {
      this.open = false;
      this.asking = false;
    }
  }

  #key(event) {
    event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const items = [...this.querySelectorAll('.menu-item:enabled')];
      items.at((items.indexOf(document.activeElement) + step) % items.length).focus();
    }
  }
}

customElements.define('pb-menu', Menu);
