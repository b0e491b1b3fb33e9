import type { ApiCall } from '../model/api-call.ts';

/** A call as it crosses from the background to a page: data only, nothing to call. */
export interface WireCall extends Omit<ApiCall, 'recordText'> {
  record: { text: string; masked: number };
}

export function toWireCall({ recordText, ...call }: ApiCall): WireCall {
  return { ...call, record: recordText() };
}

export function fromWireCall({ record, ...call }: WireCall): ApiCall {
  return { ...call, recordText: () => record };
}
