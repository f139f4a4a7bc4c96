import { chartSizes } from '../charts/chart-size.ts';
import { drawChart } from '../charts/draw-chart.ts';
import type { OtherLines, Piece, ReviewEntry, ReviewField, ReviewPack } from '../core/review/entry.ts';
import { escapeHtml } from '../core/view/format.ts';
import { fileLines, linesWords } from './place-words.ts';

/** A heading with its entries; `id` names the section on the page. */
export function groupHtml(
  title: string,
  entries: readonly ReviewEntry[],
  id: string,
  level: 2 | 3 = 3,
): string {
  const heading = `h${String(level)}`;
  const rows = entries.filter(isRow);
  const rest = entries.filter((entry) => !isRow(entry));
  return [
    `<section class="review-group" aria-labelledby="${id}">`,
    `<${heading} id="${id}">${escapeHtml(title)}</${heading}>`,
    rows.length > 0 ? figureTable(title, rows) : '',
    rest.length > 0 ? `<ul class="entries">${rest.map(entryHtml).join('')}</ul>` : '',
    '</section>',
  ].join('');
}

/** Entries of one value before and after: a line of a table. */
function isRow({ kind, fields, note = '' }: ReviewEntry): boolean {
  const [field] = fields;
  return (
    (kind === 'figure' || kind === 'consequence') &&
    fields.length === 1 &&
    note === '' &&
    field?.label === '' &&
    field.pieces === undefined
  );
}

function figureTable(caption: string, entries: readonly ReviewEntry[]): string {
  const row = ({ title, fields: [field] }: ReviewEntry): string =>
    `<tr><th scope="row">${escapeHtml(title)}</th><td>${
      field?.was === undefined ? '<span class="visually-hidden">nothing</span>' : escapeHtml(field.was)
    }</td><td class="now">${field?.is === undefined ? 'taken out' : escapeHtml(field.is)}</td></tr>`;
  return `<table class="figure-changes"><caption>${escapeHtml(caption)}: before and now</caption><thead><tr><th scope="col">What</th><th scope="col">Was</th><th scope="col">Is</th></tr></thead><tbody>${entries.map(row).join('')}</tbody></table>`;
}

function entryHtml({ title, note = '', fields, chart }: ReviewEntry): string {
  const behind = note === '' ? '' : ` <span class="entry-note">(${escapeHtml(note)})</span>`;
  return [
    `<li><p class="entry-title">${escapeHtml(title)}${behind}</p>`,
    fields.length > 0 ? `<ul class="entry-fields">${fields.map(fieldHtml).join('')}</ul>` : '',
    chart ? chartsHtml(chart) : '',
    '</li>',
  ].join('');
}

function fieldHtml({ label, was, is, pieces }: ReviewField): string {
  const name = label === '' ? '' : `<span class="field-label">${escapeHtml(label)}</span>`;
  if (pieces) return `<li class="changed-text">${name}${piecesHtml(pieces)}</li>`;
  if (was !== undefined && is !== undefined)
    return `<li>${name}<span class="now">${escapeHtml(is)}</span><span class="before">, was ${escapeHtml(was)}</span></li>`;
  return is === undefined
    ? `<li class="changed-text">${name}${piecesHtml([{ kind: 'out', text: was ?? '' }])}</li>`
    : `<li class="changed-text">${name}${escapeHtml(is)}</li>`;
}

/** A text word by word. What is struck through or underlined is said to those who hear it. */
function piecesHtml(pieces: readonly Piece[]): string {
  const hidden = (text: string): string => `<span class="visually-hidden">${text}</span>`;
  return pieces
    .map(({ kind, text }, index) => {
      const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
      if (kind === 'same' || words === '') return escapeHtml(text);
      const [tag, said] = kind === 'out' ? ['del', 'taken out'] : ['ins', 'put in'];
      return `${before}<${tag}>${hidden(`[${said}: `)}${escapeHtml(words)}${hidden(']')}</${tag}>${after === '' && isFollowed(pieces, index) ? ' ' : after}`;
    })
    .join('')
    .trim();
}

/** Words taken out and those put in their place are kept apart. */
function isFollowed(pieces: readonly Piece[], index: number): boolean {
  return pieces[index]?.kind === 'out' && pieces[index + 1]?.kind === 'in';
}

function chartsHtml({ was, is }: NonNullable<ReviewEntry['chart']>): string {
  const figure = (caption: string, spec: typeof was): string =>
    spec
      ? `<figure><figcaption>${caption}</figcaption><div>${drawChart(spec, chartSizes.compact)}</div></figure>`
      : '';
  return `<div class="charts-pair">${figure('Before', was)}${figure('Now', is)}</div>`;
}

/** Changed lines and files that no entry tells about; empty where there are none. */
export function othersHtml({ other, otherFiles, leftOut }: ReviewPack): string {
  const item = (text: string): string => `<li>${text}</li>`;
  const lines = [
    ...other.map((one) => item(otherHtml(one))),
    ...fileLines(otherFiles).map(({ name, words }) => item(`<code>${escapeHtml(name)}</code>: ${words}`)),
    ...leftOut.map((key) => item(`Plan ${escapeHtml(key)}: changed too, and not asked for`)),
  ];
  if (lines.length === 0) return '';
  return `<section class="review-group" aria-labelledby="other"><h2 id="other">Other changed lines and files</h2><p>Nothing above tells of these.</p><ul class="other-lines">${lines.join('')}</ul></section>`;
}

function otherHtml({ file, why, places }: OtherLines): string {
  const lines = linesWords(places);
  return `<code>${escapeHtml(file)}</code>${lines === '' ? '' : `, ${lines}`}: ${escapeHtml(why)}`;
}
