import tokens from '../../ui/style/tokens.css?inline';
import brief from './brief.css?inline';
import dock from './dock.css?inline';
import footer from './footer.css?inline';
import list from './list.css?inline';
import notebook from './notebook.css?inline';
import panel from './panel.css?inline';

/** The style of what other pages draw of the panel as well. */
export const PARTS_SHEET = tokens + panel + footer + list + brief + notebook;

/** The panel's whole style, for a `<style>` element in its shadow root in a page. */
export const SHEET = PARTS_SHEET + dock;
