/** What was typed, as the API takes it: `{value}` or `{error}` for the person. The board says so before Jira does. */
const LONGEST = 255;
const MOST_POINTS = 1_000_000;

export function readText(typed) {
  const value = typed.replaceAll(/\s*[\r\n\t]+\s*/g, ' ').trim();
  if (value === '') {
    return { error: 'A sticky needs a text.' };
  }
  if (value.length > LONGEST) {
    return { error: `${LONGEST} characters at most; these are ${value.length}.` };
  }
  return { value };
}

export function readPoints(typed) {
  const text = typed.trim().replace(',', '.');
  if (text === '') {
    return { value: null };
  }
  const value = Number(text);
  const fits = /^\d+(\.\d{1,3})?$/.test(text) && value <= MOST_POINTS;
  return fits ? { value } : { error: 'A number from 0 with 3 decimals at most, or nothing.' };
}
