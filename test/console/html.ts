import { ASSETS } from './page-setup.ts';

/** Scripts and styles of the two documents; all are files on the console's host, so that a strict policy lets them in. */
interface Document {
  language: string;
  /** `app`: the console's page. `shell`: the top document around it when it stands in a frame. */
  entry: 'app' | 'shell';
  /** Before anything else, a script that wishes the extension ill. */
  hostile: boolean;
  /** Markup before the app's own element; empty for none. */
  bodyStart: string;
}

/** The served document. It holds no value of a record. */
export function toHtml(document: Document): string {
  const hostile = document.hostile ? `<script src="${ASSETS}hostile.js"></script>\n` : '';
  return `<!doctype html>
<html lang="${document.language}">
<head>
${hostile}<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>CloudTrail</title>
<link rel="stylesheet" href="${ASSETS}style.css">
<script src="${ASSETS}cell.js"></script>
<script type="module" src="${ASSETS}${document.entry}.js"></script>
</head>
<body>${document.bodyStart}<div id="app"></div></body>
</html>
`;
}
