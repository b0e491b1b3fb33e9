import type { PageKind } from './page-kind.ts';

/** An address and what must be found in it. `eventId` and `region` absent: must not be found. */
export interface PageExample {
  href: string;
  eventId?: string;
  region?: string;
}

const UUID = '0bd5c4f4-3a62-4b1e-9c3a-1f2e3d4c5b6a';
/** From AWS's OpsWorks CM documentation: an id that is no UUID. */
const ODD = '8z7z18dz-6z90-47bz-87cf-e8346428zzz3';

/** Addresses of each kind, from AWS's documentation, bookmarks and logs in public repositories. */
export const PAGE_EXAMPLES: Readonly<Record<PageKind, readonly PageExample[]>> = {
  'event-history-list': [
    {
      href: 'https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/events',
      region: 'us-east-1',
    },
    {
      href: 'https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/events?EventSource=opsworks-cm.amazonaws.com',
      region: 'us-east-1',
    },
    {
      href: `https://eu-west-1.console.aws.amazon.com/cloudtrailv2/home?region=eu-west-1#/events?EventId=${UUID}`,
      region: 'eu-west-1',
    },
    {
      href: 'https://eu-west-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/events?StartTime=2026-05-01T00:00:00.000Z&EndTime=2026-05-02T00:00:00.000Z',
      region: 'us-east-1',
    },
    { href: 'https://console.aws.amazon.com/cloudtrail/home?region=us-west-2#/events', region: 'us-west-2' },
    { href: 'https://console.aws.amazon.com/cloudtrail/home#/events' },
    {
      href: 'https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?ReadOnly=false/events#/events?ReadOnly=false',
      region: 'us-east-1',
    },
    { href: 'https://ap-northeast-1.console.aws.amazon.com/cloudtrailv2/home#/events/', region: 'ap-northeast-1' },
    {
      href: 'https://111122223333-abcd1234.us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/events?ReadOnly=false',
      region: 'us-east-1',
    },
    {
      href: 'https://us-gov-west-1.console.amazonaws-us-gov.com/cloudtrailv2/home?region=us-gov-west-1#/events?Username=Mary',
      region: 'us-gov-west-1',
    },
    { href: 'https://console.amazonaws-us-gov.com/cloudtrail/home#/events?EventName=CreateServer' },
    { href: 'https://cn-north-1.console.amazonaws.cn/cloudtrailv2/home#/events', region: 'cn-north-1' },
    {
      href: 'https://eusc-de-east-1.console.amazonaws-eusc.eu/cloudtrailv2/home?region=eusc-de-east-1#/events',
      region: 'eusc-de-east-1',
    },
  ],
  'event-detail': [
    {
      href: `https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/events/${UUID}`,
      eventId: UUID,
      region: 'us-east-1',
    },
    {
      href: `https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/events/${ODD}`,
      eventId: ODD,
      region: 'us-east-1',
    },
    {
      href: `https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/events/${UUID}?EventId=${ODD}`,
      eventId: UUID,
      region: 'us-east-1',
    },
    {
      href: `https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/events/${UUID}/resources`,
      eventId: UUID,
      region: 'us-east-1',
    },
    {
      href: `https://111122223333-abcd1234.eu-central-1.console.aws.amazon.com/cloudtrailv2/home#/events/${UUID}`,
      eventId: UUID,
      region: 'eu-central-1',
    },
    { href: `https://console.aws.amazon.com/cloudtrail/home#/events/${ODD}/`, eventId: ODD },
    {
      href: `https://us-gov-east-1.console.amazonaws-us-gov.com/cloudtrailv2/home?region=us-gov-east-1#/events/${UUID}`,
      eventId: UUID,
      region: 'us-gov-east-1',
    },
    {
      href: `https://cn-northwest-1.console.amazonaws.cn/cloudtrail/home?region=cn-northwest-1#/events/${UUID}`,
      eventId: UUID,
      region: 'cn-northwest-1',
    },
    {
      href: `https://eusc-de-east-1.console.amazonaws-eusc.eu/cloudtrailv2/home#/events/${ODD}`,
      eventId: ODD,
      region: 'eusc-de-east-1',
    },
  ],
  'other-cloudtrail-page': [
    { href: 'https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1', region: 'us-east-1' },
    {
      href: 'https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/dashboard',
      region: 'us-east-1',
    },
    {
      href: 'https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/trails/arn:aws:cloudtrail:us-east-1:111122223333:trail/events',
      region: 'us-east-1',
    },
    { href: 'https://us-east-1.console.aws.amazon.com/cloudtrailv2/home#/lake/events', region: 'us-east-1' },
    { href: 'https://us-east-1.console.aws.amazon.com/cloudtrailv2/home#/eventsettings', region: 'us-east-1' },
    { href: 'https://console.aws.amazon.com/cloudtrail/home?region=us-east-1#/settings', region: 'us-east-1' },
  ],
  elsewhere: [
    { href: 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#/events', region: 'us-east-1' },
    {
      href: 'https://us-east-1.console.aws.amazon.com/cloudwatch/home?region=us-east-1#/cloudtrailv2/events',
      region: 'us-east-1',
    },
    { href: `https://console.aws.amazon.com.example.com/cloudtrailv2/home?region=us-east-1#/events/${UUID}` },
    { href: `https://docs.aws.amazon.com/cloudtrailv2/home#/events/${UUID}` },
    { href: `http://us-east-1.console.aws.amazon.com/cloudtrailv2/home#/events/${UUID}`, region: 'us-east-1' },
    { href: 'about:blank' },
    { href: 'not an address' },
  ],
};
