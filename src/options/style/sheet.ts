import tokens from '../../ui/style/tokens.css?inline';
import page from './options.css?inline';

/** The options page's whole style. */
export const SHEET = tokens + page;
