const GAP = 6;

/** Puts an open popover under its anchor, or above it where the window ends; anchor positioning is not everywhere yet. */
export function placeBeside(popover, anchor) {
  const at = anchor.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const under = at.bottom + GAP;
  const top = under + height > window.innerHeight ? Math.max(GAP, at.top - height - GAP) : under;
  const left = Math.max(GAP, Math.min(at.left, window.innerWidth - width - GAP));
  popover.style.top = `${top}px`;
  popover.style.left = `${left}px`;
}
