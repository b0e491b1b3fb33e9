import { pageApi } from './page-api.ts';

/** Opens the notebook in a new tab. For the background and the extension's own pages. */
export async function openNotebookPage(): Promise<void> {
  await pageApi.tabs.create({ url: pageApi.runtime.getURL('notebook.html') });
}
