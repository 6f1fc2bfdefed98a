/** Values of a sticky as people read and write them. */
const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });

export function points(number) {
  return NUMBER.format(number);
}

export function sumOfPoints(stickies) {
  return stickies.reduce((sum, sticky) => sum + (sticky.storyPoints ?? 0), 0);
}

export function titleOf(sticky) {
  return [sticky.sync?.issueKey, sticky.text].filter(Boolean).join(' ');
}

export function shortNameOf(sticky) {
  return sticky.sync?.issueKey ?? `"${sticky.text}"`;
}

export function timeOf(instant) {
  return new Date(instant).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

/** The fields of a sticky in the API's names. */
export const FIELD_NAMES = { text: 'Text', storyPoints: 'Story points', iteration: 'Iteration', status: 'Status' };

/** A field's value on a board's terms: ids become names. */
export function nameOfValue(field, value, board) {
  if (value === null || value === undefined || value === '') {
    return field === 'iteration' ? 'Backlog' : 'none';
  }
  if (field === 'iteration') {
    return board.columns.find(({ iteration }) => iteration?.id === value)?.iteration.name ?? 'another iteration';
  }
  if (field === 'status') {
    const id = typeof value === 'object' ? value.id : value;
    return board.statuses.find((status) => status.id === id)?.name ?? 'another status';
  }
  return String(value);
}

export function valueOf(field, sticky) {
  return field === 'status' ? sticky.status?.id : sticky[field];
}

/** Why this cannot be done on the board for want of a permission in Jira; undefined when it can. */
export function whyNot(board, ability) {
  const found = board.disabled?.find((one) => one.ability === ability);
  return found && `${found.reason} Our account in Jira lacks the permission "${found.permissionName}". ${found.whoCanGrant}`;
}

/** The types of stickies that can be added to a column; what Jira does not let us create is left out. */
export function addableTypes(board, iteration) {
  const needed = iteration === null ? ['CREATE_ISSUE'] : ['CREATE_ISSUE', 'MOVE_TO_SPRINT'];
  const isForJira = (type) => type.function === 'WORK_ITEM' && type.issueTypeId !== null;
  return board.stickyTypes.filter((type) => !isForJira(type) || !needed.some((ability) => whyNot(board, ability)));
}
