import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../icons.js';
import { LightElement } from './light-element.js';

const PATIENCE_MS = 9_000;

/** Short messages in the corner: errors with title and detail, and questions with one answer. */
class Toasts extends LightElement {
  static properties = { toasts: { state: true } };

  #next = 1;

  constructor() {
    super();
    this.toasts = [];
  }

  /** @param toast `{title, detail, error?, action?: {label, run}}`; what asks something stays until it is closed */
  show(toast) {
    const same = this.toasts.find(({ title, detail }) => title === toast.title && detail === toast.detail);
    if (same) {
      return;
    }
    const shown = { ...toast, id: this.#next++ };
    this.toasts = [...this.toasts.slice(-3), shown];
    if (!toast.action) {
      setTimeout(() => this.#close(shown), PATIENCE_MS);
    }
  }

  #close({ id }) {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }

  #act(toast) {
    this.#close(toast);
    toast.action.run();
  }

  render() {
    return html`<div class="toasts" role="log" aria-label="Messages">
      ${repeat(this.toasts, ({ id }) => id, (toast) => this.#one(toast))}
    </div>`;
  }

  #one(toast) {
    return html`<div class="toast ${toast.error ? 'toast-error' : ''}" role=${toast.error ? 'alert' : 'status'}>
      <div class="toast-text">
        <strong>${toast.title}</strong>
        <p>${toast.detail}</p>
        ${toast.action
          ? html`<button class="button" @click=${() => this.#act(toast)}>${toast.action.label}</button>`
          : ''}
      </div>
      <button class="icon-button" aria-label="Close message" @click=${() => this.#close(toast)}>${icon('close')}</button>
    </div>`;
  }
}

customElements.define('pb-toasts', Toasts);
