import { type Part, partOf } from '../../../shell/part.js';

/* Plot and the shapes of the provinces are the largest things of all the screens: they come when a chart is shown. */
type PlotProps = Parameters<typeof import('./plot-chart.js').default>[0];
type ShapesProps = Parameters<typeof import('./province-shapes.js').default>[0];

export const PlotChart: Part<PlotProps> = partOf<PlotProps>(() => import('./plot-chart.js'));
export const ProvinceShapes: Part<ShapesProps> = partOf<ShapesProps>(() => import('./province-shapes.js'));
