import type { JsonObject, JsonValue } from '../values/json.ts';
import type { CloudTrailRecord } from './cloudtrail-record.ts';
import { isObject } from './record-shape.ts';

type Maybe<T> = T | null | undefined;

/**
 * The checked record when every named member has the type that the schema asks for: says yes exactly where the schema
 * does, which a property test holds it to, at a tenth of the time. What it turns down goes to the schema, which names
 * the members. Written out member by member because a loop over names costs as much as the rest of the brief.
 */
export function findChecked(raw: JsonObject): CloudTrailRecord | undefined {
  const {
    eventVersion,
    userIdentity,
    eventTime,
    eventSource,
    eventName,
    awsRegion,
    sourceIPAddress,
    userAgent,
    errorCode,
    errorMessage,
    requestID,
    eventID,
    eventId,
    eventType,
    readOnly,
    resources,
    recipientAccountId,
    sharedEventID,
    vpcEndpointId,
    eventCategory,
    sessionCredentialFromConsole,
  } = raw;
  if (
    !isText(eventVersion) ||
    !isText(eventTime) ||
    !isText(eventSource) ||
    !isText(eventName) ||
    !isText(awsRegion) ||
    !isText(sourceIPAddress) ||
    !isText(userAgent) ||
    !isText(errorCode) ||
    !isText(errorMessage) ||
    !isText(requestID) ||
    !isText(eventID) ||
    !isText(eventId) ||
    !isText(eventType) ||
    !isFlag(readOnly) ||
    !isText(recipientAccountId) ||
    !isText(sharedEventID) ||
    !isText(vpcEndpointId) ||
    !isText(eventCategory) ||
    !isFlag(sessionCredentialFromConsole) ||
    !isIdentity(userIdentity) ||
    !isResources(resources)
  )
    return undefined;
  return {
    eventVersion,
    userIdentity,
    eventTime,
    eventSource,
    eventName,
    awsRegion,
    sourceIPAddress,
    userAgent,
    errorCode,
    errorMessage,
    requestParameters: raw['requestParameters'],
    responseElements: raw['responseElements'],
    additionalEventData: raw['additionalEventData'],
    requestID,
    eventID,
    eventId,
    eventType,
    readOnly,
    resources,
    recipientAccountId,
    serviceEventDetails: raw['serviceEventDetails'],
    sharedEventID,
    vpcEndpointId,
    eventCategory,
    sessionCredentialFromConsole,
    raw,
  };
}

function isText(value: JsonValue | undefined): value is Maybe<string> {
  return typeof value === 'string' || value === undefined || value === null;
}

function isFlag(value: JsonValue | undefined): value is Maybe<string | boolean> {
  return typeof value === 'boolean' || isText(value);
}

function isIdentity(value: JsonValue | undefined): value is CloudTrailRecord['userIdentity'] & JsonValue {
  if (value === undefined || value === null) return true;
  return (
    isObject(value) &&
    isText(value['type']) &&
    isText(value['principalId']) &&
    isText(value['arn']) &&
    isText(value['accountId']) &&
    isText(value['accessKeyId']) &&
    isText(value['userName']) &&
    isText(value['invokedBy']) &&
    isText(value['identityProvider']) &&
    isText(value['credentialId']) &&
    isSessionContext(value['sessionContext'])
  );
}

function isSessionContext(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (!isObject(value)) return false;
  const { attributes, sessionIssuer } = value;
  return isText(value['sourceIdentity']) && isAttributes(attributes) && isIssuer(sessionIssuer);
}

function isAttributes(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  return isObject(value) && isText(value['creationDate']) && isFlag(value['mfaAuthenticated']);
}

function isIssuer(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  return (
    isObject(value) &&
    isText(value['type']) &&
    isText(value['principalId']) &&
    isText(value['arn']) &&
    isText(value['accountId']) &&
    isText(value['userName'])
  );
}

function isResources(value: JsonValue | undefined): value is CloudTrailRecord['resources'] & JsonValue {
  return value === undefined || value === null || (Array.isArray(value) && value.every(isResource));
}

function isResource(value: JsonValue): boolean {
  return (
    isObject(value) &&
    isText(value['ARN']) &&
    isText(value['arn']) &&
    isText(value['accountId']) &&
    isText(value['type']) &&
    isText(value['resourceName'])
  );
}
