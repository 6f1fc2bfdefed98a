import { html } from 'lit';
import { BoardActions } from '../board-actions.js';
import { BoardStore } from '../board-store.js';
import { icon } from '../icons.js';
import { LiveLine } from '../live.js';
import { needsAttention } from '../sync-states.js';
import { allDisabled, points, shortNameOf, sumOfPoints, titleOf, whyNotChange } from '../values.js';
import { drag } from './dragging.js';
import { LightElement } from './light-element.js';
import './pb-column.js';

/** A hundred pages hear of it at once and shall not all ask at once. */
const SPREAD_MS = 1_000;

const NUDGES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** One team board: keeps it live and turns drops, menus and keys into moves. */
class Board extends LightElement {
  static properties = {
    boardId: { attribute: false },
    api: { attribute: false },
    session: { attribute: false },
    readOnly: { attribute: false },
    toast: { attribute: false },
    problem: { state: true },
    search: { state: true },
    attentionOnly: { state: true },
    announcement: { state: true },
  };

  #store = null;
  #actions = null;
  #line = null;
  #focusNext = null;

  constructor() {
    super();
    this.search = '';
    this.attentionOnly = false;
    this.addEventListener('sticky-move', ({ detail }) => this.#move(detail.sticky, detail.column));
    this.addEventListener('sticky-drop', ({ detail }) => this.#drop(detail));
    this.addEventListener('sticky-nudge', ({ detail }) => this.#nudge(detail));
    this.addEventListener('drag-ended', () => this.requestUpdate());
  }

  willUpdate(changed) {
    if (changed.has('boardId')) {
      this.#open();
    }
  }

  shouldUpdate() {
    return !drag.active;
  }

  updated() {
    if (this.#focusNext) {
      this.#focusSoon(this.#focusNext);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#line?.close();
  }

  #open() {
    this.#line?.close();
    this.problem = null;
    const store = new BoardStore();
    store.addEventListener('change', () => this.requestUpdate());
    this.#store = store;
    this.#actions = new BoardActions(this.api, store, this.toast);
    this.#line = new LiveLine(this.boardId, this.session, {
      onReady: () => this.#subscribed(store),
      onSticky: (sticky) => store.accept(sticky),
      onBoard: () => setTimeout(() => this.#fetch(store), Math.random() * SPREAD_MS),
      onLost: () => this.#lost(store),
      onRefused: () => this.#connection('ended'),
    });
  }

  async #subscribed(store) {
    store.subscribed();
    await this.#fetch(store);
    if (store.board) {
      this.#connection('live');
    }
  }

  #lost(store) {
    this.#connection(navigator.onLine ? 'reconnecting' : 'offline');
    if (store.board === null) {
      // No line yet: the board can be shown all the same, and a refusal has a reason only here.
      this.#fetch(store);
    }
  }

  async #fetch(store) {
    try {
      store.snapshot(await this.api.board(this.boardId));
      this.problem = null;
    } catch (problem) {
      if (store === this.#store) {
        this.problem = problem;
      }
    }
  }

  #connection(state) {
    this.dispatchEvent(new CustomEvent('connection', { bubbles: true, detail: state }));
  }

  #drop({ id, column, index }) {
    const sticky = this.#store.sticky(id);
    if (!sticky) {
      return;
    }
    // The index counts what was shown; hidden stickies keep their places around it.
    const shown = column.shown.filter((other) => other.id !== id);
    const others = column.stickies.filter((other) => other.id !== id);
    const above = shown[index - 1];
    const at = above ? others.indexOf(above) + 1 : shown.length === 0 ? others.length : others.indexOf(shown[0]);
    this.#move(sticky, column, at, false);
  }

  #nudge({ sticky, key }) {
    const columns = this.#store.columns();
    const [across, down] = NUDGES[key];
    const here = columns.findIndex(({ id }) => id === (sticky.iteration ?? null));
    const target = columns[here + across];
    if (across !== 0 && target) {
      this.#move(sticky, target);
    } else if (down !== 0) {
      const at = columns[here].stickies.findIndex(({ id }) => id === sticky.id) + down;
      if (at >= 0 && at < columns[here].stickies.length) {
        this.#move(sticky, columns[here], at);
      }
    }
  }

  async #move(sticky, column, index, focus = true) {
    const why = column.id === (sticky.iteration ?? null) ? undefined : this.#whyNotMove(sticky);
    if (why) {
      this.toast({ title: 'Missing permission in Jira', detail: why, error: true });
      return;
    }
    this.#focusNext = focus ? sticky.id : null;
    const { outcome } = await this.#actions.move(sticky, column, index);
    if (outcome === 'saved') {
      this.announcement = `${shortNameOf(sticky)} moved to ${column.name}`;
    }
  }

  #whyNotMove(sticky) {
    return whyNotChange(this.#store.board, sticky, 'iteration');
  }

  async #focusSoon(id) {
    await Promise.all([...this.querySelectorAll('pb-column, pb-sticky')].map((element) => element.updateComplete));
    const moved = this.querySelector(`[data-sticky="${id}"]`);
    if (moved && this.#focusNext === id) {
      this.#focusNext = null;
      moved.focus();
    }
  }

  render() {
    if (this.#store.board === null) {
      return this.problem ? this.#failure() : skeleton();
    }
    const columns = this.#store.columns();
    columns.forEach((column) => (column.shown = column.stickies.filter((sticky) => this.#matches(sticky))));
    return html`<main class="board" aria-label="Board ${this.#store.board.name}">
        ${this.#bar(columns)}
        <div class="columns">${columns.map((column) => this.#column(column, columns))}</div>
      </main>
      <div class="visually-hidden" role="status">${this.announcement ?? ''}</div>`;
  }

  #column(column, columns) {
    return html`<pb-column
      .column=${column}
      .columns=${columns}
      .board=${this.#store.board}
      .actions=${this.#actions}
      .readOnly=${this.readOnly}
    ></pb-column>`;
  }

  #bar(columns) {
    const all = columns.flatMap(({ stickies }) => stickies);
    const attention = all.filter(needsAttention).length;
    return html`<div class="board-bar">
      <h1>${this.#store.board.name}</h1>
      <span class="board-sum">${all.length} stickies · ${points(sumOfPoints(all))} points</span>
      <span class="spacer"></span>
      ${this.#disabled()}
      <button
        type="button"
        class="filter"
        aria-pressed=${this.attentionOnly}
        ?disabled=${attention === 0 && !this.attentionOnly}
        @click=${() => (this.attentionOnly = !this.attentionOnly)}
      >
        ${icon('conflict')} ${attention} ${attention === 1 ? 'needs' : 'need'} attention
      </button>
      <label class="search">
        ${icon('search')}<span class="visually-hidden">Find stickies</span>
        <input type="search" placeholder="Find" .value=${this.search} @input=${(e) => (this.search = e.target.value)} />
      </label>
    </div>`;
  }

  /** What Jira does not let us do here, each with who can change that. */
  #disabled() {
    const disabled = allDisabled(this.#store.board);
    return disabled.length === 0
      ? ''
      : html`<details class="disabled-abilities">
          <summary>
            ${icon('lock')} Missing in Jira: ${disabled.map(({ permissionName }) => permissionName).join(', ')}
          </summary>
          <ul>
            ${disabled.map(({ why }) => html`<li>${why}</li>`)}
          </ul>
        </details>`;
  }

  #matches(sticky) {
    const wanted = this.search.trim().toLowerCase();
    return (
      (!this.attentionOnly || needsAttention(sticky)) && (wanted === '' || titleOf(sticky).toLowerCase().includes(wanted))
    );
  }

  #failure() {
    return html`<main class="state">
      <h1>${this.problem.title}</h1>
      <p>${this.problem.detail}</p>
      <button class="button button-main" @click=${() => this.#open()}>Try again</button>
    </main>`;
  }
}

function skeleton() {
  return html`<main class="columns skeleton" aria-busy="true" aria-label="Loading the board">
    ${[3, 4, 2, 3, 4].map(
      (notes) => html`<div class="column">
        <div class="ghost-head"></div>
        ${Array.from({ length: notes }, () => html`<div class="ghost-note"></div>`)}
      </div>`,
    )}
  </main>`;
}

customElements.define('pb-board', Board);
