import { describe, expect, it } from 'vitest';
import { feedOf } from '../../../src/downloads/feed.ts';
import { linkedData } from '../../../src/downloads/linked-data.ts';
import { plainIndex } from '../../../src/downloads/plain-index.ts';
import { loadSite, type SiteEdition } from '../../../src/site.ts';
import { PROJECT } from '../../sites/build-site.ts';

const { library, editions } = loadSite(PROJECT);
const whole = (href: string): string => `https://plans.example${href}`;
const here = (href: string): string => href;

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, one]) => one ?? '');

/** An edition with other words in its plan. */
function editionWith(change: object): SiteEdition {
  const [one] = editions;
  if (!one) throw new Error('no edition');
  const { edition } = one.model;
  const plan = { ...edition.plan, value: { ...edition.plan.value, ...change } };
  return { ...one, model: { ...one.model, edition: { ...edition, plan } } };
}

describe('the feed', () => {
  it('has an entry for each edition and each of its updates, the latest first', () => {
    const feed = feedOf(editions, here, false);
    const updates = editions.flatMap(({ model }) => model.edition.plan.value.updates);
    expect(all(feed, /<entry>\n<id>(.*)<\/id>/g)).toHaveLength(editions.length + updates.length);
    const days = all(feed, /<updated>(.*)<\/updated>/g).slice(1);
    expect(days).toEqual(days.toSorted().reverse());
    expect(all(feed, /<updated>(.*)<\/updated>/g)[0]).toBe(days[0]);
  });

  // RFC 4287, 4.1.2: what an entry has to have once, and a link where it has no content.
  it('has in each entry what Atom asks for, once', () => {
    for (const entry of feedOf(editions, whole, true).match(/<entry>[\s\S]*?<\/entry>/g) ?? ['']) {
      for (const element of ['id', 'title', 'updated', 'summary', 'author', 'name'])
        expect(entry.match(new RegExp(`<${element}>[^]+?</${element}>`, 'g')), element).toHaveLength(1);
      expect(entry.match(/<link rel="alternate" type="text\/html" href="[^"]+"\/>/g)).toHaveLength(1);
      expect(entry).toMatch(/<updated>\d{4}-\d{2}-\d{2}T00:00:00Z<\/updated>/);
    }
  });

  it('keeps its ids when the site moves, and has each once', () => {
    const ids = all(feedOf(editions, here, false), /<id>(.*)<\/id>/g);
    expect(all(feedOf(editions, whole, true), /<id>(.*)<\/id>/g)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('keeps the id of an edition when its text changes', () => {
    const idsOf = (edition: SiteEdition): string[] => all(feedOf([edition], here, false), /<id>(.*)<\/id>/g);
    const before = idsOf(editionWith({ updates: [] }));
    expect(idsOf(editionWith({ updates: [], summary: 'Other words.', updated: '2030-01-01' }))).toEqual(
      before,
    );
  });

  it('names whole addresses and itself where the address is known', () => {
    expect(feedOf(editions, here, false)).not.toContain('rel="self"');
    const feed = feedOf(editions, whole, true);
    expect(feed).toContain(
      '<link rel="self" type="application/atom+xml" href="https://plans.example/feed.xml"/>',
    );
    expect(all(feed, /href="([^"]*)"/g).filter((href) => !href.startsWith('https://'))).toEqual([]);
  });

  it('writes a day that is known by month or year as its first day, and strange words as text', () => {
    const feed = feedOf(
      [
        editionWith({
          updated: '2020-02-03',
          updates: [
            { date: '2021', what: 'A & B <c>\u0007' },
            { date: '2021-05', what: 'More' },
          ],
        }),
      ],
      here,
      false,
    );
    expect(all(feed, /<updated>(.*)<\/updated>/g)).toEqual([
      '2021-05-01T00:00:00Z',
      '2021-05-01T00:00:00Z',
      '2021-01-01T00:00:00Z',
      '2020-02-03T00:00:00Z',
    ]);
    expect(feed).toContain('<summary>A &amp; B &lt;c&gt;</summary>');
  });

  it('says of an example that it is one, and does not name the partnership as its author', () => {
    const plain = feedOf([editionWith({ 'worked-example': undefined, updates: [] })], here, false);
    const example = feedOf(
      [editionWith({ 'worked-example': 'Built from a plan.', updates: [] })],
      here,
      false,
    );
    const partnership = library.services[editions[0]?.model.edition.service ?? '']?.partnership ?? '';
    expect(plain).toContain(`<author><name>${partnership}</name></author>`);
    expect(example).not.toContain(`<name>${partnership}</name>`);
    expect(example).toContain('(worked example)');
  });
});

describe('the plain list', () => {
  const list = plainIndex(library, editions, whole);

  it('names every section, download, indicator and area with its whole address', () => {
    const hrefs = new Set(all(list, /\]\((.*?)\)/g));
    for (const { sections, children } of editions)
      for (const { href } of [...sections, ...(children ? [children] : [])])
        expect(hrefs).toContain(whole(href));
    expect(hrefs).toContain('https://plans.example/west-mercia/2023-24/data/measurements.csv');
    expect(hrefs).toContain('https://plans.example/indicators/first-time-entrants/');
    expect(hrefs).toContain('https://plans.example/areas/shropshire/');
    expect([...hrefs].filter((href) => !href.startsWith('https://plans.example/'))).toEqual([]);
  });

  it('begins as the format asks: a title, then what the site is', () => {
    expect(list).toMatch(/^# Youth justice plans\n\n> /);
  });
});

interface Thing {
  readonly '@type': string;
  readonly [key: string]: unknown;
}
const graphOf = (edition: SiteEdition): Record<string, Thing> => {
  const json = linkedData(edition, whole);
  const { '@graph': graph } = JSON.parse(json) as { '@graph': Thing[] };
  return Object.fromEntries(graph.map((thing) => [thing['@type'], thing]));
};

describe('linked data', () => {
  it('gives the plan as a report with its sections, and its figures as a data set with every download', () => {
    for (const edition of editions) {
      const { Report, Dataset } = graphOf(edition);
      expect(Report).toMatchObject({ name: edition.model.edition.plan.value.title, inLanguage: 'en-GB' });
      expect(Report?.['hasPart']).toHaveLength(edition.sections.length + (edition.children === null ? 0 : 1));
      expect(Dataset?.['isPartOf']).toEqual({ '@id': Report?.['@id'] });
      expect(Dataset?.['distribution']).toContainEqual(
        expect.objectContaining({
          '@type': 'DataDownload',
          encodingFormat: 'text/csv',
          contentUrl: whole(`${edition.href}data/measurements.csv`),
        }),
      );
      expect(Dataset?.['temporalCoverage']).toMatch(/^\d{4}-\d{2}\/\d{4}-\d{2}$/);
    }
  });

  // https://developers.google.com/search/docs/appearance/structured-data/dataset, and schema.org/CreativeWork
  it('has of a data set and of a report what search engines require and recommend', () => {
    for (const edition of editions) {
      const { Report, Dataset } = graphOf(edition);
      const description = String(Dataset?.['description']);
      expect(description.length).toBeGreaterThanOrEqual(50);
      expect(description.length).toBeLessThanOrEqual(5000);
      for (const key of ['name', 'creator', 'url', 'keywords', 'isAccessibleForFree', 'spatialCoverage'])
        for (const thing of [Report, Dataset]) expect(thing, key).toHaveProperty(key);
      for (const key of ['temporalCoverage', 'variableMeasured', 'includedInDataCatalog', 'distribution'])
        expect(Dataset, key).toHaveProperty(key);
      for (const key of ['abstract', 'dateModified', 'inLanguage', 'isBasedOn', 'creativeWorkStatus'])
        expect(Report, key).toHaveProperty(key);
      for (const one of Dataset?.['distribution'] as Thing[]) {
        expect(one).toMatchObject({
          '@type': 'DataDownload',
          contentUrl: expect.stringMatching(/^https:/) as string,
        });
        expect(one['encodingFormat']).toMatch(/^(?:text\/csv|application\/json)$/);
      }
      for (const one of Dataset?.['variableMeasured'] as Thing[])
        expect(Object.keys(one)).toEqual(['@type', 'name', 'propertyID', 'description', 'unitText']);
    }
  });

  it('gives the picture of a plan where its address is known', () => {
    const [edition] = editions;
    if (!edition) throw new Error('no edition');
    expect(linkedData(edition, whole, 'https://plans.example/picture.png')).toContain(
      '"image":"https://plans.example/picture.png"',
    );
    expect(linkedData(edition, whole)).not.toContain('"image"');
  });

  it('names the partnership as publisher, save of an example, which is only about it', () => {
    const own = graphOf(editionWith({ 'worked-example': undefined })).Report;
    expect(own).toHaveProperty('publisher');
    expect(own).not.toHaveProperty('about');
    const example = graphOf(editionWith({ 'worked-example': 'Built from a plan.' })).Report;
    expect(example).not.toHaveProperty('publisher');
    expect(example).toMatchObject({ description: 'Worked example. Built from a plan.' });
    expect(example).toHaveProperty('about');
  });

  it('cannot end the element that it stands in', () => {
    const edition = editionWith({ summary: '</script><script>alert(1)</script>' });
    expect(linkedData(edition, here)).not.toContain('<');
    expect(graphOf(edition).Report?.['abstract']).toBe('</script><script>alert(1)</script>');
  });
});
