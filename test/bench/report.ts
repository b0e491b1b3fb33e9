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
  return [`### ${heading}`, '', toLine(COLUMNS), '| --- | ---: | ---: | ---: | ---: |', ...rows].join('\n');
}

/** What was measured on: the figures mean nothing without it. */
function toMachine(): string {
  const [cpu] = cpus();
  return `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} × ${cpu?.model.trim() || 'an unnamed processor'} (${platform()} ${arch()}), Node ${process.versions.node}.`;
}

/** Puts the figures between the markers of a Markdown file. Throws when it has none. */
export function writeFigures(path: string, measured: readonly Measured[]): void {
  const text = readFileSync(path, 'utf8');
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error(`Expected ${path} to have the markers of the figures, got none`);
  const body = [BEGIN, toMachine(), ...measured.map(toMarkdown)].join('\n\n');
  writeFileSync(path, `${text.slice(0, from)}${body}\n\n${text.slice(to)}`);
}
