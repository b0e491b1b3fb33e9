import chart from 'uplot/dist/uPlot.min.css?inline';
import { PARTS_SHEET } from '../../../panel/style/sheet.ts';
import frame from './frame.css?inline';
import grid from './grid.css?inline';
import rail from './rail.css?inline';
import tables from './tables.css?inline';

/** The workbench's whole style: the panel's, then its own, for a `<style>` element in its shadow root. */
export const SHEET = PARTS_SHEET + chart + frame + rail + grid + tables;
