import { html, nothing } from 'lit';
import { drafts } from '../drafts.js';
import { paperOf, stripOf } from '../paper.js';
import { needsAttention, stateOf } from '../sync-states.js';
import { points, shortNameOf, titleOf, whyNotChange } from '../values.js';
import { LightElement } from './light-element.js';
import './pb-badge.js';
import './pb-conflicts.js';
import './pb-editor.js';
import './pb-menu.js';

/** One sticky note: its values edited in place, its issue, and whether it is in step. */
class Sticky extends LightElement {
  static properties = {
    sticky: { attribute: false },
    board: { attribute: false },
    columns: { attribute: false },
    actions: { attribute: false },
    readOnly: { attribute: false },
    editing: { state: true },
  };

  willUpdate(changed) {
    // A draft from before a reload or a new log-in is taken up again.
    if (changed.has('sticky') && changed.get('sticky')?.id !== this.sticky?.id) {
      this.editing = ['text', 'storyPoints'].find((field) => drafts.read(`${this.sticky.id}.${field}`));
    }
  }

  updated() {
    // Set one by one and not as a style attribute: the content security policy allows no inline styles.
    this.style.setProperty('--paper', paperOf(this.sticky.type?.color));
    this.style.setProperty('--strip', stripOf(this.sticky.type?.color));
  }

  render() {
    const { sticky } = this;
    return html`<article
      class="sticky ${needsAttention(sticky) ? 'attention' : ''}"
      tabindex="0"
      aria-label=${titleOf(sticky)}
      aria-keyshortcuts="Enter Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown"
      aria-busy=${Boolean(sticky.saving)}
      data-sticky=${sticky.id}
      data-sync=${stateOf(sticky)}
      @keydown=${this.#key}
      @editor-closed=${this.#closed}
    >
      ${this.#head()} ${this.#text()}
      <pb-conflicts
        .sticky=${sticky}
        .board=${this.board}
        .actions=${this.actions}
        .readOnly=${this.readOnly}
      ></pb-conflicts>
      ${this.#foot()}
    </article>`;
  }

  #head() {
    const { type, sync } = this.sticky;
    return html`<header class="sticky-head">
      <span class="sticky-type">${type?.name ?? 'Sticky'}</span>
      ${sync?.issueKey
        ? html`<a class="sticky-key" href=${sync.issueUrl ?? '#'} target="_blank" rel="noopener">${sync.issueKey}</a>`
        : ''}
      ${this.readOnly
        ? ''
        : html`<pb-menu
            .sticky=${this.sticky}
            .board=${this.board}
            .columns=${this.columns}
            .actions=${this.actions}
          ></pb-menu>`}
    </header>`;
  }

  #text() {
    if (this.editing === 'text') {
      return this.#editor('text');
    }
    const why = whyNotChange(this.board, this.sticky, 'text');
    return this.readOnly || why
      ? html`<p class="sticky-text" title=${why ?? ''} aria-description=${why ?? nothing}>${this.sticky.text}</p>`
      : html`<p class="sticky-text editable" title="Click to edit" @click=${() => this.#edit('text')}>
          ${this.sticky.text}
        </p>`;
  }

  #foot() {
    return html`<footer class="sticky-foot">
      ${this.#status()}
      <pb-badge .sticky=${this.sticky}></pb-badge>
      ${this.editing === 'storyPoints' ? this.#editor('storyPoints') : this.#points()}
    </footer>`;
  }

  #status() {
    const { status } = this.sticky;
    const { statuses } = this.board;
    if (!status) {
      return '';
    }
    // A status that this board does not list (yet) must still be shown.
    const choices = statuses.some(({ id }) => id === status.id) ? statuses : [status, ...statuses];
    const why = whyNotChange(this.board, this.sticky, 'status');
    return html`<select
      class="status"
      title=${why ?? ''}
      aria-description=${why ?? nothing}
      data-category=${status.category}
      aria-label="Status of ${shortNameOf(this.sticky)}"
      ?disabled=${this.readOnly || Boolean(why)}
      .value=${status.id}
      @change=${this.#statusChosen}
    >
      ${choices.map(({ id, name }) => html`<option value=${id} ?selected=${id === status.id}>${name}</option>`)}
    </select>`;
  }

  #points() {
    const { storyPoints } = this.sticky;
    const known = storyPoints !== null && storyPoints !== undefined;
    const why = whyNotChange(this.board, this.sticky, 'storyPoints');
    return html`<button
      type="button"
      class="points ${known ? '' : 'points-none'}"
      aria-label="Story points of ${shortNameOf(this.sticky)}: ${known ? points(storyPoints) : 'none'}"
      title=${why ?? 'Story points'}
      aria-description=${why ?? nothing}
      ?disabled=${this.readOnly || Boolean(why)}
      @click=${() => this.#edit('storyPoints')}
    >
      ${known ? points(storyPoints) : '–'}
    </button>`;
  }

  #editor(field) {
    return html`<pb-editor .sticky=${this.sticky} .field=${field} .actions=${this.actions}></pb-editor>`;
  }

  #edit(field) {
    if (!this.readOnly && !whyNotChange(this.board, this.sticky, field) && this.editing === undefined) {
      this.editing = field;
    }
  }

  #closed() {
    const hadFocus = this.contains(document.activeElement);
    this.editing = undefined;
    if (hadFocus) {
      this.updateComplete.then(() => this.querySelector('.sticky').focus({ preventScroll: true }));
    }
  }

  async #statusChosen(event) {
    const chosen = this.board.statuses.find(({ id }) => id === event.target.value);
    await this.actions.setStatus(this.sticky, chosen);
    // Refused: the select still shows what was chosen, and nothing changed that would render it anew.
    event.target.value = this.sticky.status.id;
  }

  #key(event) {
    if (event.target !== event.currentTarget || this.readOnly) {
      return;
    }
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      this.#edit('text');
    } else if (event.altKey && event.key.startsWith('Arrow')) {
      event.preventDefault();
      this.dispatchEvent(
        new CustomEvent('sticky-nudge', { bubbles: true, detail: { sticky: this.sticky, key: event.key } }),
      );
    }
  }
}

customElements.define('pb-sticky', Sticky);
