import { html } from 'lit';
import { Api } from '../api.js';
import { Session } from '../session.js';
import { LightElement } from './light-element.js';
import './pb-board.js';
import './pb-toasts.js';

const CONNECTIONS = {
  connecting: 'Connecting',
  live: 'Live',
  reconnecting: 'Reconnecting',
  offline: 'Offline',
  ended: 'Signed out',
};

/** The page: who is signed in, which board is shown, and whether it is live. */
class App extends LightElement {
  static properties = {
    me: { state: true },
    boards: { state: true },
    sessionNames: { state: true },
    boardId: { state: true },
    connection: { state: true },
    problem: { state: true },
    ended: { state: true },
  };

  #session = new Session();
  #api = new Api(this.#session, () => (this.ended = true));
  #toast = (toast) => this.querySelector('pb-toasts').show(toast);

  constructor() {
    super();
    this.connection = 'connecting';
    this.sessionNames = {};
    this.addEventListener('connection', ({ detail }) => this.#connected(detail));
    window.addEventListener('hashchange', () => (this.boardId = boardInAddress()));
  }

  connectedCallback() {
    super.connectedCallback();
    this.#start();
  }

  async #start() {
    this.problem = null;
    try {
      await this.#session.complete();
      if (this.#session.signedIn) {
        await this.#load();
      }
    } catch (problem) {
      this.problem = problem;
    }
    this.requestUpdate();
  }

  async #load() {
    const [me, boards] = await Promise.all([this.#api.me(), this.#api.boards()]);
    this.me = me;
    this.boards = boards.filter(({ kind }) => kind === 'TEAM').sort((a, b) => a.name.localeCompare(b.name));
    this.boardId = boardInAddress() ?? this.boards[0]?.id;
    this.#nameSessions();
  }

  /** Only for the title of a group: a board is shown without it just as well. */
  async #nameSessions() {
    const ids = [...new Set(this.boards.map(({ session }) => session))];
    const sessions = await Promise.allSettled(ids.map((id) => this.#api.session(id)));
    this.sessionNames = Object.fromEntries(ids.map((id, index) => [id, sessions[index].value?.name]));
  }

  #connected(state) {
    this.connection = state;
    this.ended = state === 'ended' || (this.ended && state !== 'live');
  }

  get #readOnly() {
    return !this.me.roles.includes('member');
  }

  render() {
    return html`${this.#content()}<pb-toasts></pb-toasts>`;
  }

  #content() {
    if (this.problem) {
      return this.#failure();
    }
    if (!this.me) {
      return this.#session.signedIn ? html`<main class="state" aria-busy="true"><p>Loading…</p></main>` : this.#door();
    }
    return html`${this.#header()} ${this.ended ? this.#endedBanner() : ''} ${this.#offlineBanner()}
    ${this.boardId ? this.#board() : noBoards()}`;
  }

  #board() {
    return html`<pb-board
      .boardId=${this.boardId}
      .api=${this.#api}
      .session=${this.#session}
      .readOnly=${this.#readOnly}
      .toast=${this.#toast}
    ></pb-board>`;
  }

  #header() {
    return html`<header class="app-head">
      <a class="brand" href="/"><img src="/favicon.svg" alt="" width="24" height="24" /> Piboard</a>
      ${this.boards.length > 0 ? this.#switcher() : ''}
      <span class="spacer"></span>
      ${this.boardId
        ? html`<span class="connection" role="status" data-connection=${this.connection}
            >${CONNECTIONS[this.connection]}</span
          >`
        : ''}
      <span class="person" title=${this.me.roles.join(', ')}>${this.me.name}</span>
      <button type="button" class="button button-dark" @click=${() => this.#session.logOut()}>Log out</button>
    </header>`;
  }

  #switcher() {
    const sessions = [...Map.groupBy(this.boards, ({ session }) => session)];
    return html`<label class="switcher">
      <span>Board</span>
      <select aria-label="Board" @change=${(event) => (location.hash = `#/boards/${event.target.value}`)}>
        ${sessions.map(
          ([session, boards]) => html`<optgroup label=${this.sessionNames[session] ?? 'Session'}>
            ${boards.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.boardId}>${name}</option>`)}
          </optgroup>`,
        )}
      </select>
      <span class="switcher-session">${this.sessionNames[this.boards.find(({ id }) => id === this.boardId)?.session]}</span>
    </label>`;
  }

  #endedBanner() {
    return html`<div class="banner" role="alert">
      <span>Your log-in has ended. What you typed is kept.</span>
      <button class="button" @click=${() => this.#logIn()}>Log in again</button>
    </div>`;
  }

  #offlineBanner() {
    return this.connection === 'offline'
      ? html`<div class="banner" role="status">
          You are offline. The board shows what was last known and catches up when the connection is back.
        </div>`
      : '';
  }

  #door() {
    return html`<main class="door">
      <img src="/favicon.svg" alt="" width="56" height="56" />
      <h1>Piboard</h1>
      <p>PI-planning boards in step with Jira.</p>
      <button class="button button-main button-large" @click=${() => this.#logIn()}>Log in</button>
    </main>`;
  }

  #failure() {
    return html`<main class="state">
      <h1>${this.problem.title ?? 'The log-in did not work'}</h1>
      <p>${this.problem.detail ?? this.problem.message}</p>
      <button class="button button-main" @click=${() => (this.#session.signedIn ? this.#start() : this.#logIn())}>
        Try again
      </button>
      ${this.#session.signedIn ? html`<button class="button" @click=${() => this.#session.logOut()}>Log out</button>` : ''}
    </main>`;
  }

  async #logIn() {
    try {
      await this.#session.logIn();
    } catch (problem) {
      this.#toast({ title: 'The log-in service cannot be reached', detail: problem.message, error: true });
    }
  }
}

function boardInAddress() {
  return /^#\/boards\/([0-9a-f-]{36})$/.exec(location.hash)?.[1];
}

function noBoards() {
  return html`<main class="state">
    <h1>No board yet</h1>
    <p>A PI admin sets up a session with teams and iterations; each team then finds its board here.</p>
  </main>`;
}

customElements.define('pb-app', App);
