import AppLayout from '@cloudscape-design/components/app-layout';
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import { I18nProvider } from '@cloudscape-design/components/i18n';
import en from '@cloudscape-design/components/i18n/messages/all.en';
import ja from '@cloudscape-design/components/i18n/messages/all.ja';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import { useState } from 'react';
import type { EventRow } from '../lookup-event.ts';
import { ComparePanel } from './compare-panel.tsx';
import { DetailPage } from './detail-page.tsx';
import { ListPage } from './list-page.tsx';
import { toFirstQuery } from './lookup-bar.tsx';
import { OtherPage } from './other-page.tsx';
import { go, toRoute, useHash } from './route.ts';
import { setup } from './setup.ts';
import { strings } from './strings.ts';

/** Soft navigation also where the hash is that of the top document. */
function follow(event: { preventDefault(): void; detail: { href?: string } }): void {
  event.preventDefault();
  if (event.detail.href) go(event.detail.href);
}

function Page({
  hash,
  selected,
  onSelected,
}: {
  hash: string;
  selected: EventRow[];
  onSelected(rows: EventRow[]): void;
}) {
  const route = toRoute(hash);
  const [query, setQuery] = useState(() => toFirstQuery(hash));
  switch (route.page) {
    case 'events':
      return <ListPage query={query} onQuery={setQuery} selected={selected} onSelected={onSelected} />;
    case 'event':
      return <DetailPage key={route.eventId} eventId={route.eventId} />;
    case 'dashboard':
    case 'trails':
      return <OtherPage title={strings[route.page]} />;
  }
}

/** The console: bar, navigation, the page that the hash names, and the split panel on the list. */
export function ConsoleApp() {
  const hash = useHash();
  const list = toRoute(hash).page === 'events';
  const [selected, setSelected] = useState<EventRow[]>([]);
  const [compare, setCompare] = useState(false);
  return (
    <I18nProvider locale={setup.cell.language} messages={[en, ja]}>
      {setup.cell.frame === 'top' && (
        <header className="console-bar" id="console-bar">
          aws
        </header>
      )}
      <AppLayout
        headerSelector="#console-bar"
        contentType={list ? 'table' : 'default'}
        toolsHide
        breadcrumbs={
          <BreadcrumbGroup
            items={[
              { text: 'CloudTrail', href: '#/dashboard' },
              { text: strings.eventHistory, href: '#/events' },
            ]}
            onFollow={follow}
          />
        }
        navigation={
          <SideNavigation
            header={{ text: 'CloudTrail', href: '#/dashboard' }}
            activeHref={list ? '#/events' : hash}
            onFollow={follow}
            items={[
              { type: 'link', text: strings.dashboard, href: '#/dashboard' },
              { type: 'link', text: strings.eventHistory, href: '#/events' },
              { type: 'link', text: strings.trails, href: '#/trails' },
            ]}
          />
        }
        {...(list ? { splitPanel: <ComparePanel selected={selected} /> } : {})}
        splitPanelOpen={compare}
        onSplitPanelToggle={({ detail }) => setCompare(detail.open)}
        content={
          <Page
            hash={hash}
            selected={selected}
            onSelected={(rows) => {
              setSelected(rows);
              setCompare(rows.length > 0);
            }}
          />
        }
      />
    </I18nProvider>
  );
}
