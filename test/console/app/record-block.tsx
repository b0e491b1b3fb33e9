import CodeView from '@cloudscape-design/code-view/code-view';
import { lazy, type ReactNode, Suspense } from 'react';
import { toColouredLine } from './json-lines.tsx';
import { setup } from './setup.ts';
import { strings } from './strings.ts';

const AceBlock = lazy(() => import('./ace-block.tsx'));

/** Code-view wants one element whose children are the lines. */
function highlight(code: string): ReactNode {
  return (
    <span className="record">
      {code.split('\n').map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a record never move
        <span key={index}>
          {toColouredLine(line, false)}
          {'\n'}
        </span>
      ))}
    </span>
  );
}

/** The record's text in the cell's markup; nothing where the cell has no block. */
export function RecordBlock({ text }: { text: string }) {
  switch (setup.cell.recordBlock) {
    case 'pre':
      return (
        <pre className="record">
          <code>{text}</code>
        </pre>
      );
    case 'spans':
      return (
        <div className="record">
          {text.split('\n').map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a record never move
            <div key={index}>{toColouredLine(line, true)}</div>
          ))}
        </div>
      );
    case 'code-view':
      return <CodeView content={text} lineNumbers wrapLines highlight={highlight} ariaLabel={strings.eventRecord} />;
    case 'ace':
      return (
        <Suspense fallback={strings.loading}>
          <AceBlock text={text} />
        </Suspense>
      );
    case 'none':
      return null;
  }
}
