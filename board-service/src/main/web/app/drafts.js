/** What was typed and not yet saved: it survives a reload and a new log-in on this tab. */
const PREFIX = 'piboard.draft.';

export const drafts = {
  read(name) {
    try {
      return JSON.parse(sessionStorage.getItem(PREFIX + name));
    } catch {
      return null;
    }
  },

  write(name, draft) {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
  },

  drop(name) {
    sessionStorage.removeItem(PREFIX + name);
  },
};
