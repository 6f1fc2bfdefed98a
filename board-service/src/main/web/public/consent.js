/*
 * Where Jira sends people back to after they were asked for their consent. What came with the address is shown as the request
 * that finishes it, and taken out of the address: whoever looks over the shoulder or into the history shall not find it.
 */
(() => {
  const said = Object.fromEntries(new URLSearchParams(location.search));
  history.replaceState(null, '', location.pathname);
  const at = (id) => document.getElementById(id);

  const agreed = 'code' in said || ('oauth_token' in said && said.oauth_verifier !== 'denied');
  if (!agreed) {
    at('what').textContent =
      'error' in said || 'oauth_verifier' in said
        ? 'You or Jira said no: nothing was connected. Begin again when you want to.'
        : 'Nothing came with this address: it is where Jira sends you back to.';
    return;
  }

  // what a shell gives a meaning to must stay what Jira said
  const body = JSON.stringify({ returned: said }).replaceAll("'", '\\u0027');
  at('what').textContent = 'Jira knows your consent.';
  at('request').textContent =
    `curl -X PUT -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\\n` +
    `  -d '${body}' \\\n  ${location.origin}/api/v1/connections/$CONNECTION/consent`;
  at('copy').addEventListener('click', () => navigator.clipboard.writeText(at('request').textContent));
  at('finish').hidden = false;
})();
