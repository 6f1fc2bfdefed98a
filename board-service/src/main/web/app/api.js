/** The REST API of board-service, in its own words; every refusal is a {@link Problem}. */
const PREFIX = '/api/v1';
const PATIENCE_MS = 15_000;

/** What went wrong, as RFC 9457 tells it; status 0 when there was no answer at all. */
export class Problem extends Error {
  constructor({ status, type, title, detail }) {
    super(detail ?? title);
    this.status = status;
    this.type = type;
    this.title = title;
    this.detail = detail;
  }

  static async of(response) {
    const body = await response.json().catch(() => ({}));
    return new Problem({
      status: response.status,
      type: body.type,
      title: body.title ?? `Answer ${response.status}`,
      detail: body.faults?.join('; ') ?? body.detail ?? 'The board service gave no reason.',
    });
  }

  static unreachable() {
    return new Problem({
      status: 0,
      title: 'Piboard cannot be reached',
      detail: 'Nothing was lost here. Try again when the connection is back.',
    });
  }
}

export class Api {
  #session;
  #onUnauthorized;

  constructor(session, onUnauthorized) {
    this.#session = session;
    this.#onUnauthorized = onUnauthorized;
  }

  me() {
    return this.#json('GET', '/me');
  }

  boards() {
    return this.#json('GET', '/boards');
  }

  session(id) {
    return this.#json('GET', `/sessions/${id}`);
  }

  board(id) {
    return this.#json('GET', `/boards/${id}`);
  }

  sticky(id) {
    return this.#json('GET', `/stickies/${id}`);
  }

  /** Saying it twice with the same id creates one sticky. */
  create(board, sticky) {
    return this.#json('POST', `/boards/${board}/stickies`, sticky);
  }

  edit(id, version, patch) {
    return this.#json('PATCH', `/stickies/${id}`, patch, { 'If-Match': `"${version}"` });
  }

  /** @param deleteIssue the person agreed that the issue goes too */
  remove(id, version, deleteIssue) {
    return this.#json('DELETE', `/stickies/${id}${deleteIssue ? '?deleteIssue=true' : ''}`, undefined, { 'If-Match': `"${version}"` });
  }

  undelete(id) {
    return this.#json('POST', `/stickies/${id}/undelete`);
  }

  retry(id) {
    return this.#json('POST', `/stickies/${id}/retry`);
  }

  /** Only while its issue is gone. */
  settleGone(id, choice) {
    return this.#json('POST', `/stickies/${id}/gone`, { choice });
  }

  /** Refused with 412 when the conflict is another by now than the one of this version. */
  decide(id, version, field, keep) {
    return this.#json('POST', `/stickies/${id}/decision`, { field, keep }, { 'If-Match': `"${version}"` });
  }

  async #json(method, path, body, headers = {}) {
    const response = await this.#send(method, path, body, headers);
    if (response.status === 401) {
      this.#onUnauthorized();
    }
    if (!response.ok) {
      throw await Problem.of(response);
    }
    const text = await response.text();
    return text === '' ? null : JSON.parse(text);
  }

  async #send(method, path, body, headers) {
    try {
      return await fetch(PREFIX + path, {
        method,
        headers: {
          Accept: 'application/json, application/problem+json',
          Authorization: `Bearer ${this.#session.accessToken}`,
          ...(body === undefined ? {} : { 'Content-Type': contentType(method) }),
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    } catch {
      throw Problem.unreachable();
    }
  }
}

function contentType(method) {
  return method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
}
