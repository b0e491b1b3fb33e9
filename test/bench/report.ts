import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { type Figure, isKept, type Measured } from './figure.ts';

const BEGIN = '<!-- figures: written by `npm run bench -- --write` -->';
const END = '<!-- end of figures -->';
const COLUMNS = ['', 'value', 'floor', 'ratio', 'limit'] as const;

function toText(value: number | undefined, unit: string): string {
  if (value === undefined) return '';
  const digits = Number.isInteger(value) || Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`;
}

function toCells(figure: Figure): string[] {
  const { name, value, unit, floor, ratio, limit, ratioLimit } = figure;
  const limits = [toText(limit, unit), ratioLimit === undefined ? '' : `ratio ${ratioLimit}`]
    .filter(Boolean)
    .join(', ');
  return [
    name,
    toText(value, unit),
    toText(floor, unit),
    toText(ratio, ''),
    isKept(figure) ? limits : `${limits} MISSED`,
  ];
}

/** The figures as a table for a terminal. */
export function toTable({ heading, figures }: Measured): string {
  const rows = [[...COLUMNS], ...figures.map(toCells)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const toLine = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [`\n${heading}\n`, ...rows.map(toLine)].join('\n');
}

function toMarkdown({ heading, figures }: Measured): string {
  const toLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = figures.map((figure) => toLine(toCells(figure)));
  return [`### ${heading}`, '', toMachine(), '', toLine(COLUMNS), '| --- | ---: | ---: | ---: | ---: |', ...rows].join(
    '\n',
  );
}

/** What was measured on: the figures mean nothing without it. */
function toMachine(): string {
  const [cpu] = cpus();
  return `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} × ${cpu?.model.trim() || 'an unnamed processor'} (${platform()} ${arch()}), Node ${process.versions.node}.`;
}

/** The sections that stand in the file, by heading: each from its heading to the next. */
function toSections(body: string): Map<string, string> {
  const sections = body.split(/^(?=### )/m).filter((text) => text.startsWith('### '));
  return new Map(sections.map((text) => [text.slice(4, text.indexOf('\n')), text.trim()]));
}

/**
 * Puts the figures between the markers of a Markdown file, each section in the place of the one with its heading; those
 * that were not measured now stay. Each says when and on what it was measured. Throws when the file has no markers.
 */
export function writeFigures(path: string, measured: readonly Measured[]): void {
  const text = readFileSync(path, 'utf8');
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error(`Expected ${path} to have the markers of the figures, got none`);
  const sections = toSections(text.slice(from, to));
  for (const section of measured) sections.set(section.heading, toMarkdown(section));
  const body = [BEGIN, ...sections.values()].join('\n\n');
  writeFileSync(path, `${text.slice(0, from)}${body}\n\n${text.slice(to)}`);
}
