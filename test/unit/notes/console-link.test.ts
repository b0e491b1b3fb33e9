import { describe, expect, test } from 'vitest';
import { findConsoleLink } from '../../../src/notes/console-link.ts';
import { callOf } from './call-of.ts';

const NOW = Date.UTC(2026, 10, 22);
const link = (change: Record<string, unknown>) => findConsoleLink(callOf(change), NOW);

describe('the link back to the event', () => {
  test.each([
    ['us-west-2', 'https://us-west-2.console.aws.amazon.com/cloudtrailv2/home?region=us-west-2#/events/e-1'],
    [
      'us-gov-west-1',
      'https://us-gov-west-1.console.amazonaws-us-gov.com/cloudtrailv2/home?region=us-gov-west-1#/events/e-1',
    ],
    ['cn-north-1', 'https://cn-north-1.console.amazonaws.cn/cloudtrailv2/home?region=cn-north-1#/events/e-1'],
    [
      'eusc-de-east-1',
      'https://eusc-de-east-1.console.amazonaws-eusc.eu/cloudtrailv2/home?region=eusc-de-east-1#/events/e-1',
    ],
  ])('goes to the partition of %s', (awsRegion, href) => {
    expect(link({ awsRegion, eventID: 'e-1' })?.href).toBe(href);
  });

  test('is not made of a Region that is none, or without an id', () => {
    expect(link({ awsRegion: 'evil.example/?', eventID: 'e-1' })).toBeUndefined();
    expect(link({ awsRegion: 'us-west-2', eventID: undefined })).toBeUndefined();
  });

  test('keeps what an id holds inside its own part of the address', () => {
    expect(link({ awsRegion: 'us-west-2', eventID: 'a/../b?c#d"><x' })?.href).toMatch(
      /#\/events\/a%2F\.\.%2Fb%3Fc%23d%22%3E%3Cx$/,
    );
  });

  test('holds nothing that markup reads as a mark', () => {
    expect(link({ awsRegion: 'us-west-2', eventID: "!a!(b)*c*~d~'e'|f|[g]" })?.href).toMatch(/#\/events\/[\w%]+$/);
  });

  test('has no label of a session, wherever the event was read', () => {
    const { host } = new URL(link({ awsRegion: 'eu-west-1', eventID: 'e-1' })?.href ?? '');
    expect(host).toBe('eu-west-1.console.aws.amazon.com');
  });

  test('is not made for an id that no address can hold', () => {
    expect(link({ awsRegion: 'us-west-2', eventID: 'x\ud800' })).toBeUndefined();
  });

  test('says when Event history no longer holds the event', () => {
    expect(link({ eventTime: '2026-11-20T00:00:00Z' })?.expired).toBe(false);
    expect(link({ eventTime: '2026-08-01T00:00:00Z' })?.expired).toBe(true);
  });
});
