import MarkdownIt from 'markdown-it';
import { Marked } from 'marked';
import { readHtml } from './read-html.ts';
import type { Rendering } from './rendering.ts';

/** Raw HTML, autolinks and GFM tables on, as strict about nothing as can be: what gets through here gets through somewhere. */
const markdownIt = new MarkdownIt({ html: true, linkify: true, typographer: false, breaks: false });
const marked = new Marked({ gfm: true, breaks: false, async: false });

/** The note as each of two renderers shows it. They share no code. */
export const MARKDOWN_READERS: { [name: string]: (text: string) => Rendering } = {
  'markdown-it': (text) => readHtml(markdownIt.render(text), 'none'),
  // `async: false` above: it is no promise.
  marked: (text) => readHtml(String(marked.parse(text)), 'none'),
};
