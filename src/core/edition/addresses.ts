/** The last part of the address of a plan's version for children. */
export const FOR_CHILDREN = 'for-children';

/** Last parts of addresses below an edition that pages of the site's own take: no section may have them. */
export const RESERVED_ADDRESSES: readonly string[] = [
  'amendments',
  'approval',
  'areas',
  'completeness',
  'data',
  'figures',
  FOR_CHILDREN,
  'on-a-page',
  'print',
];

/** The last part of a section's address: its file name without number and ending. */
export function slugOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.replace(/\.mdx$/, '').replace(/^\d+-/, '');
}
