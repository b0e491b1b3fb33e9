import brief from '../../panel/style/brief.css?inline';
import footer from '../../panel/style/footer.css?inline';
import list from '../../panel/style/list.css?inline';
import panel from '../../panel/style/panel.css?inline';
import tokens from '../../ui/style/tokens.css?inline';
import page from './page.css?inline';

/** The page's whole style: the panel's parts, and what stands around them here. */
export const SHEET = tokens + panel + footer + list + brief + page;
