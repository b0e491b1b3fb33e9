import DateRangePicker, { type DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import { LOOKUP_ATTRIBUTES, type LookupAttribute } from '../lookup-event.ts';
import type { Query } from './cloudtrail-client.ts';
import { ATTRIBUTE_LABELS, strings } from './strings.ts';

const UNIT_MS = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };

function toSpan(value: DateRangePickerProps.Value | null): Pick<Query, 'startTime' | 'endTime'> {
  if (value === null) return {};
  if (value.type === 'absolute') return { startTime: Date.parse(value.startDate), endTime: Date.parse(value.endDate) };
  const unit = value.unit === 'month' || value.unit === 'year' ? 30 * UNIT_MS.day : UNIT_MS[value.unit];
  return { startTime: Date.now() - value.amount * unit };
}

const OPTIONS = LOOKUP_ATTRIBUTES.map((key) => ({ value: key, label: ATTRIBUTE_LABELS[key] }));

function toKey(value: string | undefined): LookupAttribute {
  return LOOKUP_ATTRIBUTES.find((key) => key === value) ?? 'ReadOnly';
}

/** The attribute that the hash names, if any: `#/events?EventName=CreateServer`. */
export function toFirstQuery(hash: string): Query {
  for (const [key, value] of new URLSearchParams(hash.split('?')[1] ?? '')) {
    if (value && toKey(key) === key) return { attribute: { key: toKey(key), value } };
  }
  return {};
}

/** One lookup attribute, its exact value, and the span of time. */
export function LookupBar({ query, onQuery }: { query: Query; onQuery(query: Query): void }) {
  const [key, setKey] = useState<LookupAttribute>(query.attribute?.key ?? 'ReadOnly');
  const [value, setValue] = useState(query.attribute?.value ?? '');
  const [range, setRange] = useState<DateRangePickerProps.Value | null>(null);
  const apply = (attribute: LookupAttribute, text: string, span: DateRangePickerProps.Value | null) =>
    onQuery({ ...(text ? { attribute: { key: attribute, value: text } } : {}), ...toSpan(span) });
  return (
    <div className="lookup">
      <Select
        ariaLabel={strings.lookupAttributes}
        options={OPTIONS}
        selectedOption={{ value: key, label: ATTRIBUTE_LABELS[key] }}
        onChange={({ detail }) => {
          setKey(toKey(detail.selectedOption.value));
          setValue('');
        }}
      />
      <Input
        type="search"
        ariaLabel={strings.lookupValue}
        placeholder={strings.lookupValue}
        value={value}
        onChange={({ detail }) => {
          setValue(detail.value);
          if (detail.value === '') apply(key, '', range);
        }}
        onKeyDown={({ detail }) => {
          if (detail.key === 'Enter') apply(key, value, range);
        }}
      />
      <DateRangePicker
        value={range}
        placeholder={strings.filterByDate}
        relativeOptions={[
          { key: '30m', amount: 30, unit: 'minute', type: 'relative' },
          { key: '1h', amount: 1, unit: 'hour', type: 'relative' },
          { key: '12h', amount: 12, unit: 'hour', type: 'relative' },
          { key: '90d', amount: 90, unit: 'day', type: 'relative' },
        ]}
        isValidRange={() => ({ valid: true })}
        onChange={({ detail }) => {
          setRange(detail.value);
          apply(key, value, detail.value);
        }}
      />
    </div>
  );
}
