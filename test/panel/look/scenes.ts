import type { ApiCall } from '../../../src/model/api-call.ts';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import type { PanelState } from '../../../src/panel/panel-state.ts';
import { parseEvents } from '../../../src/records/parse-events.ts';
import demo from '../../fixtures/demo-records.json' with { type: 'json' };
import { bookOf, otherCall, partialCall, sampleCall } from '../samples.ts';

const at = (clock: string, day = '05') => `2017-01-${day}T${clock}Z`;
const USER = {
  type: 'IAMUser',
  principalId: 'AIDAEXAMPLEEXAMPLE111',
  arn: 'arn:aws:iam::111122223333:user/mallory',
  accountId: '111122223333',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  userName: 'mallory',
};

const CREATED = sampleCall();
const OPSWORKS: ApiCall[] = [
  sampleCall({
    eventID: 'delete',
    eventTime: at('22:41:07'),
    eventName: 'DeleteServer',
    userIdentity: USER,
    sourceIPAddress: '198.51.100.7',
    userAgent: 'aws-cli/2.15.0 Python/3.11.6',
    requestParameters: { serverName: 'test-puppet-server' },
    responseElements: null,
    errorCode: 'AccessDeniedException',
    errorMessage:
      'User: arn:aws:iam::111122223333:user/mallory is not authorized to perform: opsworks-cm:DeleteServer on resource: arn:aws:opsworks-cm:us-west-2:111122223333:server/test-puppet-server/EXAMPLE',
  }),
  sampleCall({
    eventID: 'export',
    eventTime: at('22:35:50'),
    eventName: 'ExportServerEngineAttribute',
    requestParameters: { serverName: 'test-puppet-server', exportAttributeName: 'Userdata' },
    responseElements: { serverName: 'test-puppet-server', engineAttribute: { name: 'Userdata', value: 'x' } },
  }),
  sampleCall({
    eventID: 'associate',
    eventTime: at('22:30:12'),
    eventName: 'AssociateNode',
    requestParameters: { serverName: 'test-puppet-server', nodeName: 'i-0a1b2c3d4e5f60718' },
    responseElements: { nodeAssociationStatusToken: 'EXAMPLE' },
  }),
  CREATED,
  sampleCall({
    eventID: 'list',
    eventTime: at('22:17:58'),
    eventName: 'DescribeServers',
    requestParameters: null,
    responseElements: null,
  }),
  sampleCall({
    eventID: 'backups',
    eventTime: at('09:02:11', '04'),
    eventName: 'DescribeBackups',
    requestParameters: { serverName: 'test-puppet-server' },
    responseElements: null,
  }),
];
const OTHERS: ApiCall[] = [
  otherCall({ eventID: 'o1', eventTime: at('22:40:00'), userIdentity: USER, sourceIPAddress: '2001:db8::1:7' }),
  otherCall({
    eventID: 'o2',
    eventTime: at('22:20:00'),
    eventName: 'PutBucketPolicy',
    requestParameters: {
      bucketName: 'a-bucket-with-a-rather-long-name-for-backups',
      bucketPolicy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: ['arn:aws:s3:::a-bucket/*', 'x'] },
        ],
      },
    },
  }),
];

const PARTIALS = [
  partialCall({
    eventId: 'EXAMPLE-1',
    eventName: 'CreateServer',
    eventTime: at('22:18:23'),
    eventTimeText: 'January 05, 2017, 14:18:23 (UTC-08:00)',
    userName: 'OpsWorksCMUser',
    eventSource: 'opsworks-cm.amazonaws.com',
    sourceIpAddress: '203.0.113.9',
    region: 'us-west-2',
    resources: [{ type: 'AWS::OpsWorksCM::Server', name: 'test-puppet-server' }],
  }),
  partialCall({
    eventName: 'DeleteBackup',
    eventTimeText: '2017年1月5日 14:10:00 (UTC-08:00)',
    userName: 'mallory',
    eventSource: 'opsworks-cm.amazonaws.com',
  }),
];

function read(state: PanelState, ...calls: ApiCall[]): void {
  state.calls.value = bookOf(...calls);
  const partial = calls.filter((call) => call.partial).length;
  state.health.value = {
    read: [{ from: "the page's answers", count: calls.length - partial }],
    partial,
    problems: [],
    lost: 0,
    missing: '',
  };
}

/** States of the panel worth a look, by name. */
export const SCENES: Record<string, (state: PanelState) => void> = {
  list: (state) => read(state, ...OPSWORKS, ...OTHERS),
  all: (state) => {
    read(state, ...OPSWORKS, ...OTHERS);
    state.scope.value = 'all';
    state.selectedIds.value = ['o1', 'o2'];
  },
  brief: (state) => {
    read(state, ...OPSWORKS, ...OTHERS);
    state.pageEventId.value = CREATED.id;
    state.said.value = 'Copied 1 call as Rich text.';
  },
  story: (state) => {
    const { events } = parseEvents({
      kind: 'text',
      text: JSON.stringify(demo),
      place: { channel: 'paste', readAt: 0 },
    });
    const calls = events.map(toApiCall);
    read(state, ...calls);
    state.openId.value = calls.find(({ action }) => action === 'CreateServer')?.id;
  },
  denied: (state) => {
    read(state, ...OPSWORKS);
    state.openId.value = 'delete';
  },
  policy: (state) => {
    read(state, ...OTHERS);
    state.openId.value = 'o2';
  },
  partial: (state) => {
    read(state, ...PARTIALS);
    state.openId.value = 'EXAMPLE-1';
  },
  problems: (state) => {
    read(state, ...OPSWORKS);
    state.health.value = {
      read: [
        { from: "the page's answers", count: 48 },
        { from: "the page's text", count: 1 },
      ],
      partial: 1,
      problems: [
        "Record 3 of the page's answer: Expected userIdentity to be an object, got null",
        "The page's answer: Expected JSON, got text that is not JSON (line 12)",
      ],
      lost: 2,
      missing: '',
    };
    state.filter.value = 'nowhere';
  },
  empty: (state) => {
    state.health.value = { ...state.health.value, missing: 'No record found in this page yet.' };
  },
  orphaned: (state) => {
    read(state, ...OPSWORKS);
    state.life.value = 'orphaned';
  },
  collapsed: (state) => {
    read(state, ...OPSWORKS);
    state.settings.value = { ...state.settings.value, collapsed: true };
  },
  left: (state) => {
    read(state, ...OPSWORKS);
    state.settings.value = { ...state.settings.value, side: 'left' };
  },
  huge: (state) => {
    const words = Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`member${n}Name`, 'x'.repeat(100)]));
    const large = sampleCall({ eventID: 'huge', requestParameters: { ...words, blob: 'y'.repeat(30_000) } });
    const many = Array.from({ length: 2_000 }, (_, n) => sampleCall({ eventID: `m${n}` }));
    read(state, large, ...many);
  },
};
