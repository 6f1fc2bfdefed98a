import { html, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { points, sumOfPoints } from '../values.js';
import { dragging } from './dragging.js';
import { LightElement } from './light-element.js';
import './pb-composer.js';
import './pb-sticky.js';

const CATEGORIES = ['done', 'indeterminate', 'new'];

/** One iteration, or the backlog: its stickies, how many they are and how many points. */
class Column extends LightElement {
  static properties = {
    column: { attribute: false },
    columns: { attribute: false },
    board: { attribute: false },
    actions: { attribute: false },
    readOnly: { attribute: false },
  };

  #sortable = null;

  updated() {
    const list = this.querySelector('.notes');
    if (!this.readOnly && this.#sortable === null) {
      this.#sortable = dragging(list, (id, index) => this.#dropped(id, index));
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sortable?.destroy();
    this.#sortable = null;
  }

  render() {
    const { id, name, shown } = this.column;
    return html`<section class="column" role="region" aria-label=${name} data-column=${id ?? 'backlog'}>
      ${this.#head()} ${this.#hint()}
      <ol class="notes" role="list" data-column=${id ?? ''}>
        ${repeat(shown, (sticky) => sticky.id, (sticky) => this.#slot(sticky))}
      </ol>
      ${this.readOnly
        ? ''
        : html`<pb-composer
            .column=${this.column}
            .board=${this.board}
            .actions=${this.actions}
          ></pb-composer>`}
    </section>`;
  }

  #head() {
    const { name, stickies } = this.column;
    const sum = points(sumOfPoints(stickies));
    return html`<header class="column-head">
      <h2>${name}</h2>
      <span class="column-count" aria-label="${stickies.length} stickies">${stickies.length}</span>
      <span class="column-points" aria-label="${sum} story points">${sum} pts</span>
      ${this.#progress()}
    </header>`;
  }

  #hint() {
    const { stickies, shown } = this.column;
    if (shown.length > 0) {
      return '';
    }
    return html`<p class="column-empty">${stickies.length === 0 ? 'Nothing planned here yet' : 'No match here'}</p>`;
  }

  /** Points by status category, as one thin line; the statuses themselves say it in words. */
  #progress() {
    const total = sumOfPoints(this.column.stickies) || 1;
    let from = 0;
    const parts = CATEGORIES.map((category) => {
      const width = (100 * sumOfPoints(this.column.stickies.filter(({ status }) => status?.category === category))) / total;
      const part = svg`<rect class="bar-${category}" x=${from} y="0" width=${width} height="4" />`;
      from += width;
      return part;
    });
    return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
  }

  #slot(sticky) {
    return html`<li class="note" data-id=${sticky.id}>
      <pb-sticky
        .sticky=${sticky}
        .board=${this.board}
        .columns=${this.columns}
        .actions=${this.actions}
        .readOnly=${this.readOnly}
      ></pb-sticky>
    </li>`;
  }

  #dropped(id, index) {
    this.dispatchEvent(new CustomEvent('sticky-drop', { bubbles: true, detail: { id, column: this.column, index } }));
  }
}

customElements.define('pb-column', Column);
