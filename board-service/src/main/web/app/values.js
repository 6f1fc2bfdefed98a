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
  return found && `${found.reason} ${whoCanChangeThat(found)}`;
}

function whoCanChangeThat({ permissionName, projectKey, whoCanGrant }) {
  const where = projectKey ? ` in project ${projectKey}` : '';
  return `Our account in Jira lacks the permission "${permissionName}"${where}. ${whoCanGrant}`;
}

/** Everything that is disabled, a line for each permission that is missing. */
export function allDisabled(board) {
  const byPermission = Map.groupBy(board.disabled ?? [], ({ permissionName }) => permissionName);
  return [...byPermission].map(([permissionName, abilities]) => ({
    permissionName,
    why: `${abilities.map(({ reason }) => reason).join(' ')} ${whoCanChangeThat(abilities[0])}`,
  }));
}

const isLocal = (sticky) => sticky.sync?.state === 'LOCAL';

/** Why this field of a sticky cannot be changed; the text of one without an issue goes with the issue that will be made. */
export function whyNotChange(board, sticky, field) {
  if (isLocal(sticky) || (field === 'text' && !sticky.sync?.issueKey)) {
    return undefined;
  }
  return whyNot(board, { iteration: 'MOVE_TO_SPRINT', status: 'CHANGE_STATUS' }[field] ?? 'EDIT_ISSUE');
}

/** Why it cannot be deleted: the board tells of this only where the issue would go, too. */
export function whyNotDelete(board, sticky) {
  return sticky.sync?.issueKey && !isLocal(sticky) ? whyNot(board, 'DELETE_ISSUE') : undefined;
}

/** Why none of these types can be added to a column; undefined if one can. */
export function whyNotAdd(board, iteration) {
  return addableTypes(board, iteration).length > 0 || board.stickyTypes.length === 0
    ? undefined
    : (whyNot(board, 'CREATE_ISSUE') ?? whyNot(board, 'MOVE_TO_SPRINT'));
}

/** The types of stickies that can be added to a column; what Jira does not let us create is left out. */
export function addableTypes(board, iteration) {
  const needed = iteration === null ? ['CREATE_ISSUE'] : ['CREATE_ISSUE', 'MOVE_TO_SPRINT'];
  return board.stickyTypes.filter((type) => !isForJira(type) || !needed.some((ability) => whyNot(board, ability)));
}

/** Whether stickies of this type become issues. */
export function isForJira(type) {
  return type.function === 'WORK_ITEM' && Boolean(type.issueTypeId);
}
