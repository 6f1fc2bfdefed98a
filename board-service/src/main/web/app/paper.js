/** Paper for dark ink: a sticky type's colour, lightened until text on it is easy to read (WCAG AA with room). */
const LIGHT_ENOUGH = 0.62;
const PLAIN = [255, 240, 168];

export const paperOf = remembering((color) => {
  let paper = parse(color);
  while (luminance(paper) < LIGHT_ENOUGH) {
    paper = paper.map((channel) => channel + (255 - channel) * 0.12);
  }
  return `rgb(${paper.map(Math.round).join(' ')})`;
});

/** The type's own colour, for the strip on top of the paper. */
export const stripOf = remembering(
  (color) => `rgb(${parse(color).map((channel) => Math.round(channel * 0.82)).join(' ')})`,
);

/** A board has a handful of colours and hundreds of stickies. */
function remembering(read) {
  const known = new Map();
  return (color) => {
    if (!known.has(color)) {
      known.set(color, read(color));
    }
    return known.get(color);
  };
}

/** Any colour that CSS knows; the canvas is the browser's own reader of them. */
function parse(color) {
  const canvas = document.createElement('canvas').getContext('2d');
  canvas.fillStyle = '#fff0a8';
  canvas.fillStyle = color ?? '';
  const hex = /^#([0-9a-f]{6})$/.exec(canvas.fillStyle)?.[1];
  return hex ? [0, 2, 4].map((start) => parseInt(hex.slice(start, start + 2), 16)) : PLAIN;
}

function luminance(rgb) {
  const [r, g, b] = rgb.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
