import './app.css';
import { setup } from './setup.ts';

/** The top document around a page that stands in a frame: a bar, the frame, and the same hash in both. */
function mountShell(root: HTMLElement): void {
  const bar = document.createElement('header');
  bar.className = 'console-bar';
  bar.textContent = 'aws';
  const frame = document.createElement('iframe');
  frame.className = 'console-frame';
  frame.title = 'CloudTrail';
  const ownHash = setup.cell.frame !== 'iframe-elsewhere';
  frame.src = `${setup.frameUrl}${ownHash ? location.hash : ''}`;
  root.replaceChildren(bar, frame);
  document.body.classList.toggle('awsui-dark-mode', setup.cell.theme === 'dark');
  if (!ownHash) return;
  const follow = (from: Location, to: Location) => {
    if (from.hash !== to.hash) to.hash = from.hash;
  };
  frame.addEventListener('load', () => {
    const inner = frame.contentWindow;
    if (!inner) return;
    inner.addEventListener('hashchange', () => follow(inner.location, location));
    window.addEventListener('hashchange', () => follow(location, inner.location));
  });
}

const root = document.getElementById('app');
if (root) mountShell(root);
