/*
 * Charts are drawn on white paper in both colour schemes, with values written out: so a downloaded picture is the one that was
 * seen. Every pair here is at least 4.5 : 1 as text, 3 : 1 as a line.
 */
export const INK = '#16202b';
export const FAINT = '#4b5968';
export const GRID = '#d3dae2';
export const PAPER = '#ffffff';
export const BAR = '#0a5a9c';
export const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';

/** Five shades from few to many, and the ink that can be read on each. */
export const SHADES: readonly { fill: string; ink: string }[] = [
  { fill: '#e3eef8', ink: INK },
  { fill: '#b7d3ec', ink: INK },
  { fill: '#7fb0da', ink: INK },
  { fill: '#1f6cae', ink: PAPER },
  { fill: '#0b3a5e', ink: PAPER },
];

/** Lines are told apart by colour, dash and symbol, each of which is enough. */
export const SERIES = [
  { stroke: '#0a5a9c', dash: 'none', symbol: 'circle' },
  { stroke: '#b0211a', dash: '8 4', symbol: 'square' },
  { stroke: '#0c6b3d', dash: '2 3', symbol: 'triangle' },
  { stroke: '#7a4a00', dash: '10 3 2 3', symbol: 'diamond' },
  { stroke: '#5b3a8e', dash: '4 2', symbol: 'star' },
  { stroke: '#16202b', dash: '1 5', symbol: 'cross' },
] as const;

/** What is not told, or not heard, is hatched: it is neither much nor little. */
export const HATCH = 'url(#belum-melapor)';
