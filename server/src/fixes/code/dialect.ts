import type { Language } from '../../detection/loggedSecret/languages/language.ts';
import type { Spot } from '../environment/spot.ts';
import type { TextChange } from '../fix.ts';
import type { Piece, Span } from '../literals/pieces.ts';
import type { Site } from '../literals/site.ts';
import type { Source } from '../literals/source.ts';

/** How the value in a piece of code is made anew. */
export interface Written {
  /** What the pieces make anew; the value itself where it is not said. */
  readonly span?: Span;
  readonly pieces: readonly Piece[];
  /** What must change elsewhere for it, such as the `const` of a declaration. */
  readonly besides?: readonly TextChange[];
}

/** How one language reads the environment. */
export interface Dialect {
  readonly language: Language;
  /** The value anew; undefined where nothing fits that place. */
  readonly write: (site: Site) => Written | undefined;
  /** The credential where it stands outside of any string, as in the text between tags. */
  readonly writeWord?: (source: Source, index: number, spot: Spot) => string | undefined;
  /** What must be imported for credentials of these kinds to be read, and is not yet. */
  readonly imports?: (source: Source, spots: readonly Spot[]) => readonly TextChange[];
}
