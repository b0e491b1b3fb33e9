import { describe, expect, test } from 'vitest';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toCallRow } from '../../../src/notes/to-row.ts';
import { callOf } from './call-of.ts';

const USER = 'arn:aws:iam::111122223333:user/build';
const ROLE = 'arn:aws:iam::111122223333:role/harbour';
const denied = (errorMessage: string | undefined, more = {}) =>
  callOf({
    eventName: 'RunInstances',
    eventSource: 'ec2.amazonaws.com',
    errorCode: 'Client.UnauthorizedOperation',
    errorMessage,
    ...more,
  });

function rowsOf(call: ReturnType<typeof callOf>): Record<string, string> {
  const result = toBrief(call, 0).sections.find(({ kind }) => kind === 'result');
  return Object.fromEntries(
    (result?.rows ?? []).map(({ kind, name, label, text }) => [kind === 'field' ? name : label, text]),
  );
}

describe('a denial', () => {
  test('names the refused action where it is another one than the call’s, in the row and in the brief', () => {
    const call = denied(
      `User: ${USER} is not authorized to perform: iam:PassRole on resource: ${ROLE} because no identity-based policy allows the iam:PassRole action`,
    );
    expect(toCallRow(call).outcome.text).toBe(
      'Denied: Client.UnauthorizedOperation, no identity-based policy allows iam:PassRole',
    );
    expect(rowsOf(call)).toMatchObject({
      'denied-by': 'implicitly: no identity-based policy allows it',
      'denied-action': 'iam:PassRole',
      'denied-resource': ROLE,
    });
  });

  test('says of the call’s own action who denies it', () => {
    const call = denied(
      `User: ${USER} is not authorized to perform: ec2:RunInstances with an explicit deny in a service control policy`,
    );
    expect(toCallRow(call).outcome.text).toBe(
      'Denied: Client.UnauthorizedOperation, explicit deny in a service control policy',
    );
  });

  test('says that the record does not say', () => {
    const call = denied('Access Denied');
    expect(toCallRow(call).outcome.text).toBe('Denied: Client.UnauthorizedOperation');
    expect(rowsOf(call)['denied-by']).toBe('the record does not say');
  });

  test('gives the line that decodes an encoded message, and none for one that was cut', () => {
    const words = 'You are not authorized to perform this operation. Encoded authorization failure message: ';
    expect(rowsOf(denied(`${words}4KxEXAMPLE`))['To decode']).toBe(
      'aws sts decode-authorization-message --encoded-message 4KxEXAMPLE',
    );
    const cut = rowsOf(denied(`${words}${'4KxEXAMPLE'.repeat(120)}`.slice(0, 1024)));
    expect(cut['To decode']).toBeUndefined();
    expect(cut['denied-by']).toContain('can no longer be decoded');
  });

  test('gives the line for its details, with how long they are kept', () => {
    const call = denied(
      `User: ${USER} is not authorized to perform: ec2:RunInstances because no session policy allows the ec2:RunInstances action. Go to https://eu-west-1.console.aws.amazon.com/iam/home?region=eu-west-1#/authorization-details/0a1b-EXAMPLE for complete details, or call the GetRequestAuthorizationDetails API with the following authorization id: 0a1b-EXAMPLE.`,
      { awsRegion: 'eu-west-1' },
    );
    expect(rowsOf(call)['authorization-id']).toBe('0a1b-EXAMPLE');
    expect(rowsOf(call)['To see the details']).toBe(
      'aws iam-toolbox get-request-authorization-details --region eu-west-1 --authorization-id 0a1b-EXAMPLE',
    );
  });

  test('has no row in a call that was not denied', () => {
    expect(
      rowsOf(callOf({ errorCode: 'ValidationException', errorMessage: 'not authorized to perform: ec2:RunInstances' })),
    ).not.toHaveProperty('denied-by');
  });
});
