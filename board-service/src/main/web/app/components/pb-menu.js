import { html } from 'lit';
import { icon } from '../icons.js';
import { stateOf } from '../sync-states.js';
import { shortNameOf } from '../values.js';
import { LightElement } from './light-element.js';
import { placeBeside } from './place-beside.js';

const RETRIED = new Set(['FAILED', 'WAITING']);

/** What can be done to a sticky without a mouse: move it, try again, settle that its issue is gone, delete it. */
class Menu extends LightElement {
  static properties = {
    sticky: { attribute: false },
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
      menu.querySelector('button').focus();
    }
  }

  #choices() {
    const others = this.columns.filter(({ id }) => id !== (this.sticky.iteration ?? null));
    return html`<div role="group" aria-label="Move to">
        <p class="menu-title">Move to</p>
        ${others.map((column) => this.#choice(column.name, () => this.#move(column)))}
      </div>
      <div role="group" aria-label="Sticky" class="menu-more">
        ${stateOf(this.sticky) === 'GONE' ? this.#goneChoices() : ''}
        ${RETRIED.has(stateOf(this.sticky)) ? this.#choice('Try again now', () => this.actions.retry(this.sticky)) : ''}
        <button type="button" class="menu-item danger" @click=${() => (this.asking = true)}>Delete…</button>
      </div>`;
  }

  #goneChoices() {
    return html`${this.#choice('Make a new issue', () => this.actions.settleGone(this.sticky, 'CREATE_AGAIN'))}
    ${this.#choice('Keep as a note', () => this.actions.settleGone(this.sticky, 'KEEP_AS_NOTE'))}`;
  }

  #question() {
    return html`<p class="menu-title">Delete ${shortNameOf(this.sticky)}?</p>
      ${this.#choice('Delete', () => this.actions.remove(this.sticky), 'danger')}
      ${this.#choice('Keep', () => {})}`;
  }

  #choice(label, run, kind = '') {
    return html`<button type="button" class="menu-item ${kind}" @click=${() => this.#choose(run)}>${label}</button>`;
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
      const items = [...this.querySelectorAll('.menu-item')];
      items.at((items.indexOf(document.activeElement) + step) % items.length).focus();
    }
  }
}

customElements.define('pb-menu', Menu);
