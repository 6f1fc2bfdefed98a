// Uses jira-client from npm, unchanged, as a person would: guest.js KIND URL USER SECRET.
// Says READBACK, FAULT or REMARK, a line each. Against Cloud it cannot search: its search is the one that answers 410 there.
const JiraApi = require('jira-client');

const [kind, url, username, password] = process.argv.slice(2);
const site = new URL(url);
const cloud = kind === 'cloud';
const jira = new JiraApi({
  protocol: 'http',
  host: site.hostname,
  port: site.port,
  username,
  password,
  apiVersion: '2',
});

const say = (word, what) => console.log(`${word} ${what}`);

function readBack(what, expected, seen) {
  if (String(expected) === String(seen)) say('READBACK', what);
  else say('FAULT', `${what}: expected ${expected}, saw ${seen}`);
}

async function search(id, fields) {
  if (cloud) return jira.findIssue(id, '', fields);
  const found = await jira.searchJira(`id = ${id}`, { fields: fields.split(','), maxResults: 10 });
  readBack('search finds one', 1, found.total);
  return found.issues[0];
}

async function create(summary) {
  const project = await jira.getProject('FAL');
  const story = project.issueTypes.find((type) => type.name === 'Story');
  return jira.addNewIssue({ fields: { project: { id: project.id }, issuetype: { id: story.id }, summary } });
}

async function edit(issue) {
  await jira.updateIssue(issue.id, { fields: { summary: 'Edited from npm' } });
  readBack('edit', 'Edited from npm', (await search(issue.id, 'summary')).fields.summary);
}

async function transition(issue) {
  const step = (await jira.listTransitions(issue.id)).transitions[0];
  await jira.transitionIssue(issue.id, { transition: { id: step.id } });
  readBack('transition', step.to.id, (await search(issue.id, 'status')).fields.status.id);
}

async function link(issue) {
  const other = await create('The other end');
  await jira.issueLink({
    type: { name: 'Blocks' },
    inwardIssue: { key: issue.key },
    outwardIssue: { key: other.key },
  });
  readBack('link', other.key, (await search(issue.id, 'issuelinks')).fields.issuelinks[0].outwardIssue.key);
}

async function sprint(issue) {
  const board = (await jira.getAllBoards(0, 50, 'scrum', undefined, 'FAL')).values[0];
  const future = (await jira.getAllSprints(board.id, 0, 50, 'future')).values[0];
  await jira.addIssueToSprint(issue.key, future.id);
  readBack('sprint through the agile issue', future.id, (await jira.getIssue(issue.id)).fields.sprint.id);
  const seen = await jira.findIssue(issue.id);
  const field = (await jira.listFields()).find((one) => one.schema && one.schema.custom === 'com.pyxis.greenhopper.jira:gh-sprint');
  const value = seen.fields[field.id][0];
  readBack('sprint', future.id, typeof value === 'string' ? /[[,]id=(\d+)/.exec(value)[1] : value.id);
}

async function noSearchOnCloud() {
  try {
    await jira.searchJira('project = FAL');
    say('FAULT', 'the old search answers on Cloud');
  } catch (refused) {
    if (String(refused).includes('API has been removed')) say('REMARK', 'its search is the removed one, which Cloud answers with 410; search is shown on Data Center');
    else say('FAULT', `search: ${refused}`);
  }
}

async function visit() {
  const issue = await create('From npm');
  readBack('create', 'From npm', (await search(issue.id, 'summary')).fields.summary);
  await edit(issue);
  await transition(issue);
  await link(issue);
  await sprint(issue);
  if (cloud) await noSearchOnCloud();
  await jira.deleteIssue(issue.id);
}

visit().catch((stopped) => {
  say('FAULT', `stopped: ${String(stopped.message || stopped).split('\n')[0]}`);
  process.exitCode = 1;
});
