import { isCloudTrailConsole, isEventsPage } from './page-kind.ts';

/** The window's address, or `undefined` when it is of another origin. */
function findAddress(frame: Window): string | undefined {
  try {
    return frame.location.href;
  } catch {
    return undefined;
  }
}

/**
 * True when a same-origin ancestor is a CloudTrail console page too: that one owns the panel and reads this frame,
 * so this one stays silent.
 */
export function hasMatchingAncestor(frame: Window): boolean {
  for (let above = frame; above.parent !== above; ) {
    above = above.parent;
    const address = findAddress(above);
    if (address !== undefined && isCloudTrailConsole(address)) return true;
  }
  return false;
}

/** This frame's document, then those of all same-origin frames below it, in page order. */
export function findDocuments(frame: Window): Document[] {
  const documents: Document[] = [];
  const visit = (current: Window): void => {
    try {
      documents.push(current.document);
      for (let i = 0; i < current.length; i++) {
        const below = current[i];
        if (below) visit(below);
      }
    } catch {
      // A frame of another origin: not ours to read.
    }
  };
  visit(frame);
  return documents;
}

/**
 * The address that says what is shown: the frame's own, but where that has no route at all, its path with the route of a
 * same-origin frame below, whatever that frame's own path is.
 */
export function findShownAddress(frame: Window): string {
  const own = frame.location.href;
  if (isEventsPage(own) || frame.location.hash.length > 1) return own;
  for (const document of findDocuments(frame).slice(1)) {
    const hash = document.defaultView?.location.hash ?? '';
    if (isEventsPage(own + hash)) return own + hash;
  }
  return own;
}
