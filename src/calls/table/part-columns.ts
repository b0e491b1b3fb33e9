/** The columns of a scan that the table is made from. */
export const PART_COLUMNS = [
  'eventTime',
  'eventSource',
  'eventName',
  'awsRegion',
  'sourceIPAddress',
  'userAgent',
  'errorCode',
  'readOnly',
  'recipientAccountId',
  'eventType',
  'eventCategory',
  'userIdentity.type',
  'userIdentity.arn',
  'userIdentity.accountId',
  'userIdentity.userName',
  'userIdentity.principalId',
  'userIdentity.accessKeyId',
  'userIdentity.invokedBy',
  'userIdentity.sessionContext.sessionIssuer.userName',
  'userIdentity.inScopeOf.sourceArn',
  'sessionCredentialFromConsole',
  'sharedEventID',
] as const;
export type PartColumnName = (typeof PART_COLUMNS)[number];

/** One column: for each record the position of its text in `values`, 0 when it has none. */
export interface PartColumn {
  codes: Uint32Array;
  values: readonly string[];
}

/** The columns of the records in one piece of input, as the scan of its bytes gives them. */
export interface PartColumns {
  count: number;
  columns: Record<PartColumnName, PartColumn>;
  /** 1 where the record has an `errorMessage` that is a text. */
  hasErrorMessage: Uint8Array;
}
