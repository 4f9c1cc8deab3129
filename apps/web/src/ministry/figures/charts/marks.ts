/** A part of a chart that can be reached by keyboard, and what is read out there. */
export interface Mark {
  element: Element;
  said: string;
}

/**
 * Makes the marks of a chart one stop of the tab key; the arrows go from mark to mark, Home and End to the first and last.
 * What a mark says is its name, and what a mouse is shown.
 */
export function walkable(marks: readonly Mark[]): void {
  marks.forEach(({ element, said }, place) => {
    element.setAttribute('tabindex', place === 0 ? '0' : '-1');
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', said);
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = said;
    element.append(title);
    element.addEventListener('keydown', (event) => {
      const to = target((event as KeyboardEvent).key, place, marks.length);
      if (to === undefined) return;
      event.preventDefault();
      element.setAttribute('tabindex', '-1');
      const next = marks[to]?.element as SVGElement | undefined;
      next?.setAttribute('tabindex', '0');
      next?.focus();
    });
  });
}

/** Where a key leads from one of so many. */
export function target(key: string, place: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(place + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(place - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
