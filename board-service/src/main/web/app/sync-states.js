/** The sync states of product section 2 as a person sees them: icon, word and a sentence. */
export const SYNC_STATES = {
  LOCAL: { word: 'Local', icon: 'note', sentence: 'This sticky is not for Jira.' },
  SYNCED: { word: 'Synced', icon: 'check', sentence: 'Board and Jira agree.' },
  PENDING: { word: 'Pending', icon: 'upload', sentence: 'A change is on its way to Jira.' },
  WAITING: { word: 'Waiting', icon: 'clock', sentence: 'Jira could not be reached; it will be tried again.' },
  FAILED: { word: 'Failed', icon: 'cross', sentence: 'Jira refused a change.' },
  CONFLICT: { word: 'Conflict', icon: 'conflict', sentence: 'Board and Jira were changed to different values.' },
  PAUSED: { word: 'Paused', icon: 'pause', sentence: 'Sync is paused for this session or connection.' },
  LEFT_SCOPE: { word: 'Left scope', icon: 'exit', sentence: 'The issue left the projects of this session.' },
  GONE: { word: 'Gone', icon: 'gone', sentence: 'The issue was deleted in Jira or hidden from Piboard.' },
};

/** Somebody has to do something; what is waiting is tried again by itself. */
const ATTENTION = new Set(['FAILED', 'CONFLICT', 'LEFT_SCOPE', 'GONE']);

export function stateOf(sticky) {
  return SYNC_STATES[sticky.sync?.state] ? sticky.sync.state : 'LOCAL';
}

export function needsAttention(sticky) {
  return ATTENTION.has(stateOf(sticky));
}
