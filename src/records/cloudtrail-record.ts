import * as z from 'zod/mini';
import type { JsonObject } from '../values/json.ts';

// The probe for `new Function` inside zod would be reported by a page's Content-Security-Policy.
z.config({ jitless: true });

const text = z.optional(z.nullable(z.string()));
const anything = z.optional(z.unknown());
/** AWS writes some of these as a boolean in records and as text elsewhere. */
const flag = z.optional(z.nullable(z.union([z.boolean(), z.string()])));

const issuer = z.looseObject({ type: text, principalId: text, arn: text, accountId: text, userName: text });

const sessionContext = z.looseObject({
  attributes: z.optional(z.nullable(z.looseObject({ creationDate: text, mfaAuthenticated: flag }))),
  sessionIssuer: z.optional(z.nullable(issuer)),
  sourceIdentity: text,
});

const userIdentity = z.looseObject({
  type: text,
  principalId: text,
  arn: text,
  accountId: text,
  accessKeyId: text,
  userName: text,
  invokedBy: text,
  identityProvider: text,
  credentialId: text,
  sessionContext: z.optional(z.nullable(sessionContext)),
});

const resource = z.looseObject({ ARN: text, arn: text, accountId: text, type: text, resourceName: text });

/**
 * The members of a record that Trailbrief reads by name, with AWS's spelling. Every one may be absent or null; members
 * that are not named here stay in the record untouched.
 *
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html and
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
export const recordSchema = z.looseObject({
  eventVersion: text,
  userIdentity: z.optional(z.nullable(userIdentity)),
  eventTime: text,
  eventSource: text,
  eventName: text,
  awsRegion: text,
  sourceIPAddress: text,
  userAgent: text,
  errorCode: text,
  errorMessage: text,
  requestParameters: anything,
  responseElements: anything,
  additionalEventData: anything,
  requestID: text,
  eventID: text,
  /** Aggregated events write their id so. */
  eventId: text,
  eventType: text,
  readOnly: flag,
  resources: z.optional(z.nullable(z.array(resource))),
  recipientAccountId: text,
  serviceEventDetails: anything,
  sharedEventID: text,
  vpcEndpointId: text,
  eventCategory: text,
  sessionCredentialFromConsole: flag,
});

/** A record whose named members have the types that AWS documents. What had another type is in `raw` only. */
export type CloudTrailRecord = z.infer<typeof recordSchema> & {
  /** The record as it was read, every member with its own value. */
  raw: JsonObject;
};
