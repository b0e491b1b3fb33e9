import { toCount, toDigits } from '../model/count-words.ts';

/** Characters that AWS Incident Manager takes in one timeline note. Source: https://docs.aws.amazon.com/incident-manager/latest/userguide/tracking-details.html */
const MAX_INCIDENT_NOTE = 12_000;

/** "13,204 characters: AWS Incident Manager takes 12,000", or nothing when the note is short enough. */
export function findLengthWarning(text: string): string | undefined {
  const { length } = text;
  if (length <= MAX_INCIDENT_NOTE) return undefined;
  return `${toCount(length, 'character')}: AWS Incident Manager takes ${toDigits(MAX_INCIDENT_NOTE)}`;
}
