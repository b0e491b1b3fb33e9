/**
 * Which page an address belongs to. Every predicate is pure, takes the full address and never throws.
 * Examples stand in `page-kind-examples.ts`; a test runs each predicate over the examples of all others.
 */

/** Hosts of the console's partitions; a label before them may be a Region, or `<account>-<8 chars>.<region>` (multi-session). */
const CONSOLE_HOST =
  /^(?:[a-z0-9-]+\.){0,2}console\.(?:aws\.amazon\.com|amazonaws-us-gov\.com|amazonaws\.cn|amazonaws-eusc\.eu)$/;

/** `us-east-1`, `us-gov-west-1`, `cn-north-1`, `eusc-de-east-1`, `mx-central-1`. */
const REGION = /^[a-z]{2,4}(?:-[a-z]+){1,2}-\d{1,2}$/;

/** `#/events`, and what may follow it: `/<eventID>`, filters. A bang or a missing slash is tolerated. */
const EVENTS_ROUTE = /^#!?\/?events(?:\/([^/?#&]*))?(?:[/?#&].*)?$/s;

function findUrl(href: string): URL | undefined {
  try {
    return new URL(href);
  } catch {
    return undefined;
  }
}

/** Both paths of the CloudTrail console on any host of any partition: what the manifest matches. */
export function isCloudTrailConsole(href: string): boolean {
  const url = findUrl(href);
  return (
    url !== undefined &&
    url.protocol === 'https:' &&
    CONSOLE_HOST.test(url.hostname) &&
    /^\/cloudtrail(?:v2)?\//.test(url.pathname)
  );
}

function findEventsRoute(href: string): RegExpExecArray | undefined {
  if (!isCloudTrailConsole(href)) return undefined;
  return EVENTS_ROUTE.exec(findUrl(href)?.hash ?? '') ?? undefined;
}

/** The `eventID` in a detail page's address, decoded. Any text: AWS's own documented ids are not all UUIDs. */
export function findEventId(href: string): string | undefined {
  const id = findEventsRoute(href)?.[1];
  if (!id) return undefined;
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Event history's list, with or without filters. */
export function isEventHistoryList(href: string): boolean {
  return findEventsRoute(href) !== undefined && findEventId(href) === undefined;
}

/** One event's own page. */
export function isEventDetail(href: string): boolean {
  return findEventId(href) !== undefined;
}

/** A CloudTrail page that shows no events of Event history: dashboard, trails, Lake, settings … */
export function isOtherCloudTrailPage(href: string): boolean {
  return isCloudTrailConsole(href) && findEventsRoute(href) === undefined;
}

/** List or detail: where the panel stands. */
export function isEventsPage(href: string): boolean {
  return findEventsRoute(href) !== undefined;
}

/** The Region that the page shows: the parameter `region`, else the host's label. Absent on a bare host without parameter. */
export function findRegion(href: string): string | undefined {
  const url = findUrl(href);
  if (!url || !CONSOLE_HOST.test(url.hostname)) return undefined;
  // A search part may be odd (`?ReadOnly=false/events`): only a value that looks like a Region counts.
  const asked = url.searchParams.get('region')?.replace(/[/#?].*$/s, '');
  if (asked && REGION.test(asked)) return asked;
  return url.hostname
    .slice(0, url.hostname.indexOf('console.'))
    .split('.')
    .find((label) => REGION.test(label));
}

/** The address without the label of a multi-session host, which holds the account's id and opens in that session only. */
export function withoutSession(href: string): string {
  return href.replace(/^https:\/\/\d{12}-[a-z0-9]+\./, 'https://');
}

/** In words for diagnostics: no part of the address itself. */
export type PageKind = 'event-history-list' | 'event-detail' | 'other-cloudtrail-page' | 'elsewhere';

export function toPageKind(href: string): PageKind {
  if (isEventDetail(href)) return 'event-detail';
  if (isEventHistoryList(href)) return 'event-history-list';
  return isOtherCloudTrailPage(href) ? 'other-cloudtrail-page' : 'elsewhere';
}
