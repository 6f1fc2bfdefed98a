import { LitElement } from 'lit';

/** A component without shadow root: one style sheet, and labels that assistive technology and tests find directly. */
export class LightElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  /** The copy that follows the mouse has no data of its own: it stays the picture it was copied from. */
  shouldUpdate() {
    return this.closest('.note-flying') === null;
  }
}
