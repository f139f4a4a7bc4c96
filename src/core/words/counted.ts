/** A phrase about a number of things, for each form that a language has; `other` stands for those that are left out. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Chooses the form of a phrase that a number takes in a language: `counted(2, { one: 'plan', other: 'plans' })`. */
export function counting(locale: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
