declare namespace App {
  /** What a page tells the components on it. */
  interface Locals {
    /** The page is made for paper: charts give their drawing for paper alone. */
    forPaper?: boolean;
  }
}
