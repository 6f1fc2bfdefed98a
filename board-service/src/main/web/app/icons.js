import { svg } from 'lit';

/** Line icons of 16 by 16, drawn in the colour of the text beside them. */
const PATHS = {
  note: 'M3 3h10v7l-3 3H3z M10 13v-3h3',
  check: 'M3.5 8.5l3 3 6-7',
  upload: 'M8 12V4 M4.5 7.5L8 4l3.5 3.5',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11 M8 5v3.2l2.2 1.6',
  cross: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11 M8 5v3.6 M8 10.8v.2',
  conflict: 'M2.5 5.5h9 M9 3l2.5 2.5L9 8 M13.5 10.5h-9 M7 8l-2.5 2.5L7 13',
  pause: 'M5.5 4v8 M10.5 4v8',
  lock: 'M4 7.5h8V13H4z M5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2',
  exit: 'M9 3H3v10h6 M7 8h6.5 M11 5.5L13.5 8 11 10.5',
  gone: 'M3.5 4.5h9 M6 4.5V3h4v1.5 M4.5 4.5l.7 8.5h5.6l.7-8.5',
  more: 'M3.5 8h.01 M8 8h.01 M12.5 8h.01',
  plus: 'M8 3v10 M3 8h10',
  close: 'M4 4l8 8 M12 4l-8 8',
  search: 'M7 2.8a4.2 4.2 0 1 0 0 8.4a4.2 4.2 0 1 0 0-8.4 M10.2 10.2l3.3 3.3',
  retry: 'M13 8a5 5 0 1 1-1.6-3.7 M13 2.5v3h-3',
};

export function icon(name) {
  return svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${PATHS[name]} /></svg>`;
}
