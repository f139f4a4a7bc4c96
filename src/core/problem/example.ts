/** A mistake that a rule finds, as the page of rules and `--explain` show it. Texts have no line end at their end. */
export interface RuleExample {
  /** The file that the mistake stands in. */
  readonly file: string;
  readonly wrong: string;
  readonly right: string;
  /** What the check says, without the line that counts. */
  readonly message: string;
}

/** Examples by rule. A rule that was added a moment ago may have none yet. */
export type RuleExamples = Readonly<Partial<Record<string, RuleExample>>>;
