import { maskAddresses } from './address-secrets.ts';
import { maskCommands } from './command-secrets.ts';
import { maskEncoded } from './encoded-secrets.ts';
import { maskLabelled, SECRET } from './labelled-secrets.ts';
import { maskPrivateKeys } from './private-keys.ts';
import { MIN_FORMAT, maskFormats } from './secret-formats.ts';
import { lookAt, MAY } from './text-look.ts';

/** A secret access key beside the id of its key. */
const BESIDE_KEY = /\b((?:AKIA|ASIA)[A-Z0-9]{16}[^A-Za-z0-9/+=]{1,8})([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/g;

/** The text with each secret masked that its own form tells. `found` is what it may hold. */
export function maskFormed(text: string, found = lookAt(text)): string {
  if (
    text.length < MIN_FORMAT ||
    ((found & MAY.format) === 0 && text.length < MIN_BASE64) ||
    (found & (MAY.format | MAY.base64)) === 0
  )
    return text;
  const masked = found & MAY.format ? maskFormats(maskPrivateKeys(text, SECRET), SECRET) : text;
  return maskEncoded(masked, SECRET, (found & MAY.base64) > 0, isTold);
}

/** The text without the secrets that the words before them tell: labels, addresses, commands. */
export function maskTold(text: string, found = lookAt(text)): string {
  let masked = text;
  if (found & MAY.mark && found & MAY.telling) masked = maskLabelled(masked);
  if (found & MAY.address || (found & MAY.mark && masked.includes(':thin:'))) masked = maskAddresses(masked, SECRET);
  if (found & MAY.command) masked = maskCommands(masked, SECRET);
  if (found & MAY.key && masked.length >= MIN_BESIDE_KEY) masked = masked.replace(BESIDE_KEY, `$1${SECRET}`);
  return masked;
}

/** The shortest text that is read as Base64. */
const MIN_BASE64 = 24;
/** The shortest text with a secret access key beside the id of its key. */
const MIN_BESIDE_KEY = 61;

/** The text with whatever is a secret in it replaced, by form or by the words before it: for texts of which the rest is worth reading. */
export function maskShapes(text: string): string {
  const found = lookAt(text);
  return found === 0 ? text : maskTold(maskFormed(text, found), found);
}

function isTold(text: string): boolean {
  const formed = maskPrivateKeys(maskFormats(text, SECRET), SECRET);
  return formed !== text || maskTold(text) !== text;
}
