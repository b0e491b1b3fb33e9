import 'ace-builds/css/ace.css';
import 'ace-builds/css/theme/cloud_editor.css';
import 'ace-builds/css/theme/cloud_editor_dark.css';
import CodeEditor from '@cloudscape-design/components/code-editor';
import ace from 'ace-builds/src-noconflict/ace';
import 'ace-builds/src-noconflict/ext-language_tools';
import 'ace-builds/src-noconflict/mode-json';
import 'ace-builds/src-noconflict/theme-cloud_editor';
import 'ace-builds/src-noconflict/theme-cloud_editor_dark';
import workerUrl from 'ace-builds/src-noconflict/worker-json?url';
import { useState } from 'react';
import { setup } from './setup.ts';
import { strings } from './strings.ts';

ace.config.set('useStrictCSP', true);
ace.config.set('loadWorkerFromBlob', false);
ace.config.setModuleUrl('ace/mode/json_worker', workerUrl);

/** Cloudscape's code editor: only the lines that are visible are in the page. */
export default function AceBlock({ text }: { text: string }) {
  const [height, setHeight] = useState(320);
  return (
    <CodeEditor
      ace={ace}
      language="json"
      value={text}
      editorContentHeight={height}
      onEditorContentResize={({ detail }) => setHeight(detail.height)}
      preferences={{ wrapLines: true, theme: setup.cell.theme === 'dark' ? 'cloud_editor_dark' : 'cloud_editor' }}
      onPreferencesChange={() => {}}
      themes={{ light: ['cloud_editor'], dark: ['cloud_editor_dark'] }}
      ariaLabel={strings.eventRecord}
      i18nStrings={{ cursorPosition: (row, column) => `Ln ${row}, Col ${column}` }}
    />
  );
}
