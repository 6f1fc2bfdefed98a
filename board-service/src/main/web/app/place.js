/**
 * Where in a column a sticky is. A sticky that was never placed by hand stands where its issue's number puts it, so that
 * every sticky has a number and one drop between two neighbours changes one sticky only.
 */
const STEP = 1024;

export function fromTopToBottom(one, other) {
  return rankOf(one) - rankOf(other) || (one.id < other.id ? -1 : 1);
}

/** @param others the column's stickies from top to bottom, without the moved one */
export function placeAt(others, index) {
  const ranks = others.map(rankOf).filter((rank) => rank < LAST);
  const above = ranks[Math.min(index, ranks.length) - 1];
  const below = ranks[index];
  if (above === undefined) {
    return { x: 0, y: below === undefined ? STEP : below - STEP };
  }
  return { x: 0, y: below === undefined ? above + STEP : (above + below) / 2 };
}

/** New ones have neither place nor issue: they wait at the end. */
const LAST = Number.MAX_SAFE_INTEGER;

function rankOf(sticky) {
  return sticky.position?.y ?? (Number(sticky.sync?.issueId) || LAST);
}
