import type { ApiCall, MaskedValue } from '../model/api-call.ts';

/** A call as it crosses from the background to a page: data only, nothing to call. */
export interface WireCall extends Omit<ApiCall, 'recordText' | 'maskedValues'> {
  record: { text: string; masked: number };
  /** Beside the call, so that nothing that reads calls meets them. Absent when nothing is masked. */
  maskedValues?: readonly MaskedValue[];
}

export function toWireCall({ recordText, maskedValues, ...call }: ApiCall): WireCall {
  const masked = maskedValues?.() ?? [];
  return { ...call, record: recordText(), ...(masked.length > 0 ? { maskedValues: masked } : {}) };
}

export function fromWireCall({ record, maskedValues = [], ...call }: WireCall): ApiCall {
  return { ...call, recordText: () => record, maskedValues: () => maskedValues };
}
