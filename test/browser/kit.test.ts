import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { filesIn, sharedSite, sharedSiteWithKit } from '../sites/build-site.ts';
import { HTML_RULES } from '../sites/html-rules.ts';
import { axeFindings } from './axe.ts';
import { MODES, setMode } from './modes.ts';
import { nameFaults, tableFaults } from './names.ts';
import { addressesOf, openFolds, tourOf, watching } from './tour.ts';

const site = sharedSiteWithKit();
const addresses = addressesOf(site).filter((address) => address.startsWith('/kit/'));
const tour = tourOf(() => site);

describe('the preview of components', () => {
  it('shows every example, and writes valid pages', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(HTML_RULES));
    expect(addresses.length).toBeGreaterThan(35);
    for (const address of addresses) {
      const html = readFileSync(join(site, address, 'index.html'), 'utf8');
      const { results } = await validator.validateString(html, address);
      expect(
        results.flatMap(({ messages }) =>
          messages.map(({ ruleId, selector }) => `${ruleId}: ${selector ?? ''}`),
        ),
        address,
      ).toEqual([]);
      if (address !== '/kit/') expect(html, address).toMatch(/<main[^]*<h2[ >]/);
    }
  });

  it('has no fault of accessibility or layout in any mode', { timeout: 240_000 }, async () => {
    const watched = watching();
    const found = await tour.visit(
      addresses,
      {},
      async (page, address) => {
        await openFolds(page);
        const lines = [...(await nameFaults(page)).faults, ...(await tableFaults(page))];
        for (const mode of MODES) {
          await setMode(page, mode);
          const faults = await Promise.all(mode.faults.map((fault) => fault(page)));
          for (const line of [...(await axeFindings(page, mode.rules)), ...faults.flat()])
            lines.push(`${mode.name}: ${line}`);
        }
        return lines.map((line) => `${address}: ${line}`);
      },
      watched.watch,
    );
    expect(found.flat()).toEqual([]);
    expect(watched.trouble).toEqual([]);
    expect([...watched.origins]).toEqual([tour.origin()]);
  });

  it('is no part of a site that is published, nor does any page of it lead there', () => {
    const published = sharedSite();
    expect(existsSync(join(published, 'kit'))).toBe(false);
    const leading = filesIn(published).filter(
      (file) =>
        /\.(html|xml|txt)$/.test(file) && readFileSync(join(published, file), 'utf8').includes('/kit/'),
    );
    expect(leading).toEqual([]);
  });
});
