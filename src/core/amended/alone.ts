import { FigureIndex } from '../compute/figures.ts';
import type { EditionModel } from '../compute/model.ts';
import type { Edition, Library } from '../edition/edition.ts';
import { service, structure } from '../schema/library.ts';
import { planFile } from '../schema/plan.ts';
import type { Json } from '../seal/json.ts';
import { wordsOf } from '../words/words.ts';
import { rebuilt, sourceOf } from './rebuilt.ts';
import { recordIn, withoutCommitments } from './sealed-parts.ts';

/**
 * An edition from what was sealed of it and nothing else: no file of the repository is looked at. Null where the content
 * is not that of a plan that this program can read.
 */
export function rebuiltAlone(content: Json): EditionModel | null {
  const shown = recordIn(withoutCommitments(content));
  const reference = recordIn(shown['reference']);
  const plan = planFile.safeParse(shown['plan']);
  const own = service.safeParse(reference['service']);
  const headings = structure.safeParse(reference['structure']);
  const id = shown['service'];
  const edition = shown['edition'];
  if (!plan.success || !own.success || typeof id !== 'string' || typeof edition !== 'string') return null;
  const library: Library = {
    areas: {},
    services: { [id]: own.data },
    indicators: {},
    terms: {},
    structures: headings.success ? { [plan.data.structure]: headings.data } : {},
  };
  const empty = emptyEdition(id, edition, plan.data);
  const figures = new FigureIndex(empty, library);
  return rebuilt(content, {
    edition: empty,
    library,
    siblings: [empty],
    figures,
    words: wordsOf('en'),
    unprotected: { edition: empty, figures, withheld: { figures: [], answers: [], staff: 0 } },
  });
}

function emptyEdition(service: string, id: string, plan: Edition['plan']['value']): Edition {
  return {
    service,
    id,
    plan: sourceOf(plan),
    tables: [],
    measurements: [],
    profiles: {},
    delivery: null,
    progress: null,
    risks: null,
    resources: null,
    workforce: null,
    governance: null,
    voice: null,
    decisions: null,
    amendments: null,
    scorecard: null,
    claims: null,
    sealed: [],
    narrative: [],
    children: null,
  };
}
