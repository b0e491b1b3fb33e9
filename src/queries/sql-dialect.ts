/** How one engine names what a filter speaks of. Both speak Trino's SQL. */
export interface SqlDialect {
  /** A time, from milliseconds since 1970, as it is compared with `time`. */
  toTime(ms: number): string;
  time: string;
  /** Where words are looked for, as one text. */
  everything: string;
  /** How that differs from all values of a record. */
  wordsDiffer: string;
  /** These parts of a record as JSON, or null. */
  request: string;
  answer: string;
  details: string;
  /** `userIdentity.inScopeOf.sourceArn`, where the engine has it. */
  inScopeOf?: string;
}

/** Every column of the table that holds text. */
const SEARCHED = [
  'eventtime',
  'eventname',
  'eventsource',
  'awsregion',
  'useridentity.type',
  'useridentity.arn',
  'useridentity.principalid',
  'useridentity.accountid',
  'useridentity.username',
  'useridentity.accesskeyid',
  'useridentity.invokedby',
  'useridentity.sessioncontext.sessionissuer.username',
  'useridentity.sessioncontext.sessionissuer.arn',
  'sourceipaddress',
  'useragent',
  'errorcode',
  'errormessage',
  'requestparameters',
  'responseelements',
  'additionaleventdata',
  'serviceeventdetails',
  'eventtype',
  'eventid',
  'requestid',
  'recipientaccountid',
  'sharedeventid',
  'vpcendpointid',
];

/** Where the whole record is searched as text. */
export const WORDS_IN_JSON =
  'words: looked for in the JSON of a record, where names of members match too, so there may be more calls.';

/** Years that both sides can write: a date of the filter may have been typed. */
const [FIRST, LAST] = [Date.UTC(1970, 0, 1), Date.UTC(9999, 11, 31)];

function toIso(ms: number): string {
  return new Date(Math.min(Math.max(ms, FIRST), LAST)).toISOString();
}

/**
 * The table that "Create Athena table" in the CloudTrail console makes: times and JSON as text.
 * Source: https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table-ct.html
 */
export const ATHENA: SqlDialect = {
  time: 'eventtime',
  // Whole seconds are how CloudTrail writes them, and texts are compared.
  toTime: (ms) => `'${toIso(Math.ceil(ms / 1000) * 1000).replace('.000Z', 'Z')}'`,
  everything: `concat_ws(' ', ${SEARCHED.join(', ')}, json_format(CAST(resources AS JSON)))`,
  wordsDiffer:
    'words: looked for in the columns of the table; those that hold JSON match by names of members too, and what has no column is not searched.',
  request: 'requestparameters',
  answer: 'responseelements',
  details: 'serviceeventdetails',
};

const inJson = (name: string): string => `json_format(json_extract(eventjson, '$.${name}'))`;

/**
 * An event data store: times as timestamps in UTC, parameters as maps, the whole record in `eventjson`.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-supported-event-schemas.html
 */
export const LAKE: SqlDialect = {
  time: 'eventtime',
  toTime: (ms) => `TIMESTAMP '${toIso(ms).slice(0, 23).replace('T', ' ')}'`,
  everything: 'eventjson',
  wordsDiffer: WORDS_IN_JSON,
  request: inJson('requestParameters'),
  answer: inJson('responseElements'),
  details: inJson('serviceEventDetails'),
  inScopeOf: "json_extract_scalar(eventjson, '$.userIdentity.inScopeOf.sourceArn')",
};
