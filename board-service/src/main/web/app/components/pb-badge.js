import { html } from 'lit';
import { icon } from '../icons.js';
import { stateOf, SYNC_STATES } from '../sync-states.js';
import { timeOf } from '../values.js';
import { LightElement } from './light-element.js';
import { placeBeside } from './place-beside.js';

let next = 1;

/** Whether a sticky is in step with Jira: icon, word, and on hover or focus the reason. */
class Badge extends LightElement {
  static properties = { sticky: { attribute: false } };

  #tip = `sync-tip-${next++}`;

  render() {
    const { word, icon: name } = SYNC_STATES[stateOf(this.sticky)];
    return html`<button
        type="button"
        class="badge"
        data-state=${stateOf(this.sticky)}
        aria-describedby=${this.#tip}
        aria-label="Sync state: ${word}"
        @mouseenter=${this.#show}
        @mouseleave=${this.#hide}
        @focus=${this.#show}
        @blur=${this.#hide}
        @click=${this.#show}
        @keydown=${this.#escape}
      >
        ${icon(name)}<span>${word}</span>
      </button>
      <span class="tip" id=${this.#tip} role="tooltip" popover="manual">${this.#sentences()}</span>`;
  }

  #sentences() {
    const { state, reason, retryAt } = { ...this.sticky.sync, state: stateOf(this.sticky) };
    const sentence = reason ?? SYNC_STATES[state].sentence;
    return retryAt ? `${sentence} Next try at ${timeOf(retryAt)}.` : sentence;
  }

  #show() {
    const tip = this.querySelector('.tip');
    if (!tip.matches(':popover-open')) {
      tip.showPopover();
    }
    placeBeside(tip, this.querySelector('.badge'));
  }

  #hide() {
    const tip = this.querySelector('.tip');
    if (tip.matches(':popover-open')) {
      tip.hidePopover();
    }
  }

  #escape(event) {
    if (event.key === 'Escape') {
      this.#hide();
    }
  }
}

customElements.define('pb-badge', Badge);
