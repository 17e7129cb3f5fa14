import { addIcon, getIconIds, removeIcon } from 'obsidian-test-mocks/obsidian';

const SVG = 'http://www.w3.org/2000/svg';

/** Plain outlines on a 24 × 24 grid, under the names that the app's icon set uses. */
const OUTLINES: Readonly<Record<string, string>> = {
  'alert-triangle': 'M12 4 2.5 20h19L12 4zM12 10v4M12 17v.5',
  'triangle-alert': 'M12 4 2.5 20h19L12 4zM12 10v4M12 17v.5',
  'arrow-left': 'M20 12H4M10 6l-6 6 6 6',
  'arrow-right': 'M4 12h16M14 6l6 6-6 6',
  'arrow-up-right': 'M7 17 17 7M8 7h9v9',
  'book-open': 'M12 6c-3-2-6-2-9-1v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zM12 6v14',
  building: 'M5 21V3h14v18M3 21h18M9 7h1M14 7h1M9 11h1M14 11h1M10 21v-5h4v5',
  'building-2': 'M6 21V3h12v18M3 21h18M10 7h4M10 11h4M10 15h4',
  briefcase: 'M3 8h18v12H3zM8 8V4h8v4M3 13h18',
  calendar: 'M4 6h16v15H4zM4 10h16M8 3v4M16 3v4',
  'calendar-clock': 'M4 6h16v15H4zM4 10h16M8 3v4M16 3v4M12 13v3l2 1',
  check: 'M4 12l5 5L20 6',
  'check-check': 'M2 12l5 5L17 6M12 16l1 1L23 6',
  'check-circle': 'M12 3a9 9 0 1 0 .01 0zM8 12l3 3 5-6',
  'circle-check': 'M12 3a9 9 0 1 0 .01 0zM8 12l3 3 5-6',
  'chevron-down': 'M6 9l6 6 6-6',
  'chevron-left': 'M15 6l-6 6 6 6',
  'chevron-right': 'M9 6l6 6-6 6',
  'chevron-up': 'M6 15l6-6 6 6',
  clock: 'M12 3a9 9 0 1 0 .01 0zM12 7v5l3 2',
  contact: 'M4 4h16v16H4zM12 8a2.5 2.5 0 1 0 .01 0zM7 18c1-4 9-4 10 0',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  'copy-minus': 'M9 9h11v11H9zM15 9V4H4v11h5M12 14.5h5',
  eye: 'M2 12c4-8 16-8 20 0-4 8-16 8-20 0zM12 9a3 3 0 1 0 .01 0z',
  'external-link': 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  file: 'M6 2h8l4 4v16H6zM14 2v4h4',
  'file-plus': 'M6 2h8l4 4v16H6zM14 2v4h4M12 11v6M9 14h6',
  'file-text': 'M6 2h8l4 4v16H6zM14 2v4h4M9 12h6M9 16h6',
  'folder-closed': 'M3 5h6l2 3h10v11H3zM3 11h18',
  ghost: 'M5 21V10a7 7 0 0 1 14 0v11l-3-2-2 2-2-2-2 2-2-2zM9 11v.5M15 11v.5',
  handshake: 'M2 8l5-2 5 2 5-2 5 2v8h-3l-7 4-7-4H2zM12 8l-4 4 2 1 4-3 5 5',
  help: 'M12 3a9 9 0 1 0 .01 0zM9 9c0-4 6-4 6 0 0 2-3 2-3 5M12 17v.5',
  history: 'M4 5v5h5M4 10a8.5 8.5 0 1 1 0 4M12 8v5l3 2',
  info: 'M12 3a9 9 0 1 0 .01 0zM12 11v6M12 7v.5',
  'layout-dashboard': 'M3 3h8v10H3zM13 3h8v6h-8zM13 11h8v10h-8zM3 15h8v6H3z',
  link: 'M10 14a4 4 0 0 0 6 0l4-4a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-4 4a4 4 0 0 0 6 6l1-1',
  list: 'M8 6h13M8 12h13M8 18h13M3 6h.5M3 12h.5M3 18h.5',
  'list-checks': 'M3 6l2 2 3-4M3 15l2 2 3-4M12 6h9M12 16h9',
  'list-filter': 'M3 6h18M7 12h10M10 18h4',
  menu: 'M3 6h18M3 12h18M3 18h18',
  merge: 'M6 21v-5l6-6V3M18 21v-5l-6-6M8 6l4-4 4 4',
  'more-horizontal': 'M5 12h.5M12 12h.5M19 12h.5',
  'more-vertical': 'M12 5v.5M12 12v.5M12 19v.5',
  'panel-left': 'M3 4h18v16H3zM9 4v16',
  'panel-right': 'M3 4h18v16H3zM15 4v16',
  pencil: 'M4 20l1-5L16 4l4 4L9 19z',
  pin: 'M9 3h6l-1 7 4 4H6l4-4zM12 14v7',
  plus: 'M12 5v14M5 12h14',
  'refresh-cw': 'M20 4v5h-5M4 20v-5h5M20 9a8.5 8.5 0 0 0-15-2M4 15a8.5 8.5 0 0 0 15 2',
  'rotate-ccw': 'M4 4v5h5M4 9a8.5 8.5 0 1 1 0 6',
  search: 'M11 4a7 7 0 1 0 .01 0zM16 16l5 5',
  settings: 'M12 9a3 3 0 1 0 .01 0zM12 5a7 7 0 1 0 .01 0zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  sparkles: 'M11 4l2 6 6 2-6 2-2 6-2-6-6-2 6-2zM19 3v4M17 5h4',
  'terminal-square': 'M3 4h18v16H3zM7 9l3 3-3 3M12 15h5',
  terminal: 'M4 7l5 5-5 5M12 18h8',
  'trash-2': 'M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6',
  undo: 'M8 4 3 9l5 5M3 9h11a6 6 0 0 1 0 12h-3',
  'undo-2': 'M8 4 3 9l5 5M3 9h11a6 6 0 0 1 0 12h-3',
  user: 'M12 4a4 4 0 1 0 .01 0zM4 21c1-8 15-8 16 0',
  users: 'M9 5a3.5 3.5 0 1 0 .01 0zM2 20c1-7 13-7 14 0M16 5a3.5 3.5 0 0 1 0 7M18 14c3 1 4 3 4 6',
  wand: 'M4 20 15 9M14 4l1 3 3 1-3 1-1 3-1-3-3-1 3-1zM20 13v4M18 15h4',
  x: 'M6 6l12 12M18 6 6 18',
};

const added = new Map<string, string>();

/** Draws an icon: a known outline, what a plugin added by `addIcon`, or the name's first letter in a frame. */
export function setIcon(parent: HTMLElement, iconId: string): void {
  parent.empty();
  const svg = getIcon(iconId);
  if (svg) parent.append(svg);
}

export function getIcon(iconId: string): SVGSVGElement | null {
  const name = iconId.replace(/^lucide-/, '');
  if (name === '') return null;
  const svg = svgElement('svg', {
    width: '24', height: '24', viewBox: added.has(name) ? '0 0 100 100' : '0 0 24 24', fill: 'none', stroke: 'currentColor',
    'stroke-width': added.has(name) ? '8' : '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true',
  });
  svg.classList.add('svg-icon', `lucide-${name}`);
  const outline = OUTLINES[name];
  const content = added.get(name);
  if (content !== undefined) {
    const parsed = new DOMParser().parseFromString(`<svg xmlns="${SVG}">${content}</svg>`, 'image/svg+xml');
    svg.append(...parsed.documentElement.childNodes);
  } else if (outline !== undefined) svg.append(svgElement('path', { d: outline }));
  else drawInitial(svg, name);
  return svg;
}

export function hostAddIcon(iconId: string, svgContent: string): void {
  added.set(iconId, svgContent);
  addIcon(iconId, svgContent);
}

export function hostRemoveIcon(iconId: string): void {
  added.delete(iconId);
  removeIcon(iconId);
}

export function hostGetIconIds(): string[] {
  return [...new Set([...Object.keys(OUTLINES), ...getIconIds()])].map((name) => `lucide-${name}`);
}

function drawInitial(svg: SVGSVGElement, name: string): void {
  svg.append(svgElement('rect', { x: '3', y: '3', width: '18', height: '18', rx: '4' }));
  const text = svgElement('text', { x: '12', y: '16', 'text-anchor': 'middle', 'font-size': '11', fill: 'currentColor', stroke: 'none' });
  text.textContent = name.charAt(0).toUpperCase();
  svg.append(text);
}

function svgElement<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Record<string, string>): SVGElementTagNameMap[K] {
  const el = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  return el;
}
