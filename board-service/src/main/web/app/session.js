/**
 * Who is signed in: OpenID Connect's authorization code flow with PKCE (RFC 7636), as the public client `piboard-web`.
 *
 * The token lives in sessionStorage: it survives a reload, not the tab.
 */
const CLIENT = 'piboard-web';
const TOKEN_KEY = 'piboard.token';
const FLOW_KEY = 'piboard.flow';
/** A token this near to its end is not worth a request. */
const LEEWAY_MS = 5_000;

export class Session {
  #discovery = null;
  #token = readJson(TOKEN_KEY);

  constructor(issuer = configuredIssuer()) {
    this.issuer = issuer;
  }

  get signedIn() {
    return this.#token !== null && Date.now() < this.#token.expiresAt - LEEWAY_MS;
  }

  /** Somebody was signed in on this tab, and the token has run out since. */
  get ended() {
    return this.#token !== null && !this.signedIn;
  }

  get accessToken() {
    return this.#token?.accessToken ?? null;
  }

  /** Leaves the page for the log-in page, which sends the browser back to `/`. */
  async logIn() {
    const { authorization_endpoint: endpoint } = await this.#discover();
    const flow = { verifier: randomText(48), state: randomText(24), place: location.hash };
    sessionStorage.setItem(FLOW_KEY, JSON.stringify(flow));
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: CLIENT,
      redirect_uri: redirectUri(),
      scope: 'openid profile',
      state: flow.state,
      code_challenge: await challengeOf(flow.verifier),
      code_challenge_method: 'S256',
    });
    location.assign(`${endpoint}?${query}`);
  }

  /** Takes the code out of the address, if there is one, and exchanges it for a token. */
  async complete() {
    const answer = new URLSearchParams(location.search);
    if (!answer.has('state')) {
      return;
    }
    const flow = readJson(FLOW_KEY);
    sessionStorage.removeItem(FLOW_KEY);
    history.replaceState(null, '', `/${flow?.place ?? ''}`);
    if (answer.has('error')) {
      throw new Error(answer.get('error_description') ?? answer.get('error'));
    }
    if (flow === null || flow.state !== answer.get('state')) {
      throw new Error('This log-in was not started from this tab. Please log in again.');
    }
    await this.#exchange(answer.get('code'), flow.verifier);
  }

  async logOut() {
    const idToken = this.#token?.idToken;
    this.forget();
    const endpoint = (await this.#discover().catch(() => ({}))).end_session_endpoint;
    if (endpoint && idToken) {
      const query = new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: redirectUri() });
      location.assign(`${endpoint}?${query}`);
    } else {
      location.assign('/');
    }
  }

  forget() {
    this.#token = null;
    sessionStorage.removeItem(TOKEN_KEY);
  }

  async #exchange(code, verifier) {
    const { token_endpoint: endpoint } = await this.#discover();
    const response = await fetch(endpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: CLIENT,
        redirect_uri: redirectUri(),
        code,
        code_verifier: verifier,
      }),
    });
    const body = await response.json().catch(() => ({}));
    if (!response.ok) {
      throw new Error(body.error_description ?? body.error ?? `The log-in service answered ${response.status}.`);
    }
    this.#token = {
      accessToken: body.access_token,
      idToken: body.id_token ?? null,
      expiresAt: Date.now() + (body.expires_in ?? 300) * 1000,
    };
    sessionStorage.setItem(TOKEN_KEY, JSON.stringify(this.#token));
  }

  async #discover() {
    if (this.#discovery === null) {
      const response = await fetch(`${this.issuer}/.well-known/openid-configuration`);
      if (!response.ok) {
        throw new Error(`The log-in service answered ${response.status}.`);
      }
      this.#discovery = await response.json();
    }
    return this.#discovery;
  }
}

function configuredIssuer() {
  const named = document.querySelector('meta[name="piboard-issuer"]')?.content.trim();
  return (named || `${location.origin}/identity`).replace(/\/$/, '');
}

function redirectUri() {
  return `${location.origin}/`;
}

function readJson(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

function randomText(bytes) {
  return base64Url(crypto.getRandomValues(new Uint8Array(bytes)));
}

async function challengeOf(verifier) {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function base64Url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
