/** Raised where something may not be published, or cannot be. Its message is for the person who asked. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
