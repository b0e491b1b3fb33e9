import './app.css';
import { createRoot, type Root } from 'react-dom/client';
import { RERENDER_EVENT } from '../cell.ts';
import { ConsoleApp } from './console-app.tsx';
import { allowAce } from './page-policy.ts';
import { setup } from './setup.ts';

const REBUILD_MS = 400;

function mount(): Root {
  const element = document.createElement('div');
  element.id = 'app';
  // The console owns the body: whatever else stands in it goes, as when React builds the page anew.
  document.body.replaceChildren(element);
  document.body.classList.toggle('awsui-dark-mode', setup.cell.theme === 'dark');
  const root = createRoot(element);
  root.render(<ConsoleApp />);
  return root;
}

function start(): void {
  allowAce();
  let root = mount();
  if (setup.cell.rendering !== 'rerender') return;
  const rebuild = () => {
    root.unmount();
    root = mount();
    document.body.dataset['builds'] = String(Number(document.body.dataset['builds'] ?? 1) + 1);
  };
  document.addEventListener(RERENDER_EVENT, rebuild);
  setTimeout(rebuild, REBUILD_MS);
}

start();
