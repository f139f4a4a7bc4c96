import type { APIRoute, GetStaticPaths } from 'astro';
import { metadataOf } from '../../../../downloads/csvw.ts';
import { csvOf, DOWNLOADS } from '../../../../downloads/downloads.ts';
import { site, type SiteEdition } from '../../../../site.ts';

interface Props {
  readonly edition: SiteEdition;
}

export const getStaticPaths = (() =>
  site().editions.flatMap((edition) => {
    const { service, id } = edition.model.edition;
    const files = DOWNLOADS.filter(({ isEmpty }) => !isEmpty(edition.model)).map(({ file }) => file);
    return [...files, 'metadata.json'].map((file) => ({ params: { service, edition: id, file }, props: { edition }, cacheKey: edition.digest }));
  })) satisfies GetStaticPaths;

/** One download of an edition. */
export const GET: APIRoute<Props> = ({ params, props }) => new Response(content(params['file'] ?? '', props.edition));

function content(file: string, { model }: SiteEdition): string {
  const download = DOWNLOADS.find((one) => one.file === file);
  return download ? csvOf(download, model) : metadataOf(model);
}
