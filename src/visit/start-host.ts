import { createIntake } from './call-intake.ts';
import { offerPageHost, type PageHost } from './page-host.ts';
import { toPageName } from './page-name.ts';
import { createPageScript } from './page-script.ts';

/** Brings the panel to a page that is none of CloudTrail's, for as long as the person leaves it there. */
export async function startHost(frame: Window): Promise<PageHost> {
  const script = createPageScript(frame, {
    toAddress: () => frame.location.href,
    isConnected: () => false,
    closable: true,
  });
  const { state, signal } = script;
  const host: PageHost = {
    state,
    begin: () => {
      // What could not be read the last time is looked for again.
      state.health.value = { ...state.health.value, problems: [], lost: 0 };
      const reading = script.beginReading();
      return { intake: createIntake(state, reading), signal: reading };
    },
    signal,
    toPlace: () => ({ channel: 'page-text', name: toPageName(frame.location), readAt: Date.now() }),
    show: () => {
      state.settings.value = { ...state.settings.value, collapsed: false };
      script.mount();
    },
    tell: (missing, unread) => {
      const { health } = state;
      health.value = { ...health.value, missing, lost: health.value.lost + unread };
    },
  };
  // Before anything is waited for: a second press finds this one.
  offerPageHost(host);
  await script.followSettings();
  return host;
}
