import type { EventLabels } from './raw-event.ts';

/** The labels that the console shows with one text as their value. */
export type LabelField = Exclude<keyof EventLabels, 'resources' | 'eventTime' | 'userAgent' | 'accountId'>;
/** What a label may announce: a field, or a column of the resources. */
export type Announced = LabelField | 'resourceType' | 'resourceName';

/**
 * The console's words, lower case, English and Japanese.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events-console.html and its Japanese edition.
 */
const WORDS: Record<Announced, readonly string[]> = {
  eventId: ['event id', 'イベント id', 'イベントid'],
  eventName: ['event name', 'イベント名'],
  eventTimeText: ['event time', 'イベント時間', 'イベント時刻', 'イベントの時間'],
  userName: ['user name', 'username', 'ユーザー名'],
  eventSource: ['event source', 'イベントソース'],
  accessKeyId: [
    'aws access key',
    'access key',
    'access key id',
    'aws access key id',
    'aws アクセスキー',
    'アクセスキー',
    'aws アクセスキー id',
  ],
  sourceIpAddress: ['source ip address', 'source ip', '発信元 ip アドレス', '送信元 ip アドレス', 'ソース ip アドレス'],
  requestId: ['request id', 'リクエスト id', 'リクエストid'],
  region: ['aws region', 'region', 'aws リージョン', 'リージョン'],
  errorCode: ['error code', 'エラーコード'],
  readOnly: ['read-only', 'read only', '読み取り専用'],
  resourceType: ['resource type', 'リソースタイプ', 'リソースの種類'],
  resourceName: ['resource name', 'リソース名'],
};

const ANNOUNCED = new Map(
  // Object.entries loses the keys' type; WORDS is a Record over Announced.
  (Object.entries(WORDS) as [Announced, readonly string[]][]).flatMap(([field, words]) =>
    words.map((word): [string, Announced] => [word, field]),
  ),
);

/** The longest word and a colon: longer texts are no labels. */
const LONGEST_WORD = 24;

/** What a text announces when it stands as a label. */
export function findAnnounced(text: string): Announced | undefined {
  if (text.length > LONGEST_WORD * 2) return undefined;
  return ANNOUNCED.get(
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[:：]$/, '')
      .toLowerCase(),
  );
}
