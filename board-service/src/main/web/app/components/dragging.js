import Sortable from 'sortablejs';

/**
 * Dragging stickies by mouse and touch. Sortable moves elements that Lit owns, so a drop puts the element back where Lit
 * left it and only tells what was meant; nothing is rendered while an element is away.
 */
export const drag = { active: false };

const CONTROLS = 'a, button, input, select, textarea, [popover], .overtaken';

/** @param dropped `(stickyId, index)`, called on the column that received it */
export function dragging(list, dropped) {
  list.dropped = dropped;
  let home = null;
  return Sortable.create(list, {
    group: 'stickies',
    draggable: '.note',
    filter: CONTROLS,
    preventOnFilter: false,
    // The same behaviour with mouse, pen and touch, and an image that can be styled.
    forceFallback: true,
    fallbackOnBody: true,
    fallbackTolerance: 4,
    delay: 180,
    delayOnTouchOnly: true,
    animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 140,
    ghostClass: 'note-target',
    fallbackClass: 'note-flying',
    scrollSensitivity: 60,
    onStart: ({ item, from }) => {
      drag.active = true;
      home = { from, before: item.nextSibling };
      document.body.classList.add('dragging');
    },
    onEnd: ({ item, to, newDraggableIndex, oldDraggableIndex, from }) => {
      home.from.insertBefore(item, home.before);
      drag.active = false;
      document.body.classList.remove('dragging');
      if (to !== from || newDraggableIndex !== oldDraggableIndex) {
        to.dropped(item.dataset.id, newDraggableIndex);
      }
      list.dispatchEvent(new CustomEvent('drag-ended', { bubbles: true }));
    },
  });
}
