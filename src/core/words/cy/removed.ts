import type { Words } from '../words.ts';

/** What stands at addresses that are gone. Needs review by a native reader. */
export const removed: Words['removed'] = {
  title: 'Tynnwyd y dudalen hon',
  description: 'Beth oedd yn y cyfeiriad hwn, pam a phryd y cafodd ei dynnu, a ble i edrych yn awr.',
  stoodHere: (plan) =>
    plan === ''
      ? 'Roedd tudalen o gynllun a gymeradwywyd yma.'
      : `Roedd tudalen o’r cynllun hwn yma: ${plan}.`,
  address: 'Cyfeiriad',
  when: 'Tynnwyd',
  why: 'Pam',
  instead: 'Ble i edrych yn awr',
  plan: 'Y cynllun fel y mae yn awr',
  kept: 'Cedwir cyfeiriadau cynllun a gymeradwywyd. Lle tynnir rhywbeth, mae ei gyfeiriad yn dweud hynny.',
  fromThisPage: 'Tynnwyd o’r dudalen hon',
  onDate: (date) => `Tynnwyd ar ${date}.`,
};
