/**
 * The live line to one board: calls `onReady` each time it hears everything (the caller then fetches the snapshot),
 * `onSticky` for each change, `onBoard` when what can be done on the board is another, and reconnects for ever with full
 * jitter, so that a hundred pages do not return at once.
 */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 20_000;

export class LiveLine {
  #board;
  #session;
  #listener;
  #socket = null;
  #timer = null;
  #failures = 0;
  #closed = false;
  #online = () => this.#reconnectNow();
  #offline = () => this.#listener.onLost();

  /** @param listener `{onReady(), onSticky(sticky), onBoard(), onLost(), onRefused()}` */
  constructor(board, session, listener) {
    this.#board = board;
    this.#session = session;
    this.#listener = listener;
    window.addEventListener('online', this.#online);
    window.addEventListener('offline', this.#offline);
    this.#connect();
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
    window.removeEventListener('online', this.#online);
    window.removeEventListener('offline', this.#offline);
    this.#socket?.close();
  }

  #connect() {
    if (!this.#session.signedIn) {
      this.#listener.onRefused();
      return;
    }
    const socket = new WebSocket(address(this.#board), ['bearer-token-carrier', carrier(this.#session.accessToken)]);
    this.#socket = socket;
    socket.addEventListener('message', (event) => {
      if (socket === this.#socket) {
        this.#hear(JSON.parse(event.data));
      }
    });
    socket.addEventListener('close', () => this.#lost(socket));
  }

  /** Other types may be added later; a page of today does not know them. */
  #hear(message) {
    if (message.type === 'ready') {
      this.#failures = 0;
      this.#listener.onReady();
    } else if (message.type === 'sticky') {
      this.#listener.onSticky(message.sticky);
    } else if (message.type === 'board') {
      this.#listener.onBoard();
    }
  }

  #lost(socket) {
    if (this.#closed || socket !== this.#socket) {
      return;
    }
    this.#listener.onLost();
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#timer = setTimeout(() => this.#connect(), Math.random() * longest);
  }

  /** A socket from before the network was away may look open and be dead: it is not kept. */
  #reconnectNow() {
    clearTimeout(this.#timer);
    const old = this.#socket;
    this.#socket = null;
    old?.close();
    this.#connect();
  }
}

function address(board) {
  return `${location.origin.replace(/^http/, 'ws')}/api/v1/boards/${board}/live`;
}

/** A browser cannot set headers on a WebSocket; Quarkus takes them out of this subprotocol. */
function carrier(token) {
  return encodeURIComponent(`quarkus-http-upgrade#Authorization#Bearer ${token}`);
}
