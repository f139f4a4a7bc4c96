import type { EditionModel } from '../compute/model.ts';
import { riskScore } from '../compute/risk-score.ts';
import { actionAnchor, anchorFor } from './anchor.ts';
import { dataHref } from './data-href.ts';
import { formatNumber, listWords } from './format.ts';
import type { RichText } from './rich-text.ts';

/** The risks, each with what is done about it. */
export interface RisksView {
  readonly noteHtml: string;
  /** What the scores mean, where the plan declares a scale. */
  readonly scale: string;
  readonly risks: readonly {
    readonly ref: string;
    readonly anchor: string;
    readonly html: string;
    readonly measure: string;
    readonly owner: string;
    readonly score: string;
    readonly residual: string;
    readonly causesHtml: readonly string[];
    readonly consequencesHtml: readonly string[];
    readonly controlsHtml: readonly string[];
    readonly mitigationHtml: readonly string[];
    readonly actions: readonly { readonly ref: string; readonly anchor: string }[];
  }[];
  readonly download: string;
}

export function risksView(model: EditionModel, rich: RichText): RisksView {
  const risks = model.edition.risks?.value;
  if (!risks) throw new Error('no risks');
  const words = model.words.records.risks;
  const score = (
    of:
      | {
          readonly impact?: number | undefined;
          readonly likelihood?: number | undefined;
          readonly score?: number | undefined;
        }
      | undefined,
  ): string => {
    if (of?.impact === undefined || of.likelihood === undefined) return '';
    const parts = words.parts(formatNumber(of.impact, 0), formatNumber(of.likelihood, 0));
    return `${formatNumber(of.score ?? riskScore(of.impact, of.likelihood, risks.scale?.combine), 0)} (${parts})`;
  };
  const texts = (list: readonly string[] | undefined): string[] => (list ?? []).map(rich);
  return {
    noteHtml: risks.note === undefined ? '' : rich(risks.note),
    scale: risks.scale === undefined ? '' : words.scale(risks.scale.combine, risks.scale.worst),
    risks: risks.risks.map((risk) => ({
      ref: risk.ref,
      anchor: anchorFor('risk', risk.ref),
      html: rich(risk.risk),
      measure: risk.measure ?? '',
      owner: listWords(risk.owner ?? [], model.words),
      score: score(risk),
      residual: score(risk.residual),
      causesHtml: texts(risk.causes),
      consequencesHtml: texts(risk.consequences),
      controlsHtml: texts(risk.controls),
      mitigationHtml: risk.mitigation.map(rich),
      actions: risk.actions.map((ref) => ({ ref, anchor: actionAnchor(ref) })),
    })),
    download: dataHref(model, 'risks.csv'),
  };
}
