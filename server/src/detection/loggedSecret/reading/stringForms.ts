import type { StringForm } from '../languages/language.ts';

/** The forms of strings of a language, by the character that they begin with. */
export class StringForms {
  readonly #forms = new Map<string, StringForm[]>();

  constructor(forms: readonly StringForm[]) {
    for (const form of forms) {
      const first = form.open.charAt(0);
      this.#forms.set(first, [...(this.#forms.get(first) ?? []), form]);
    }
  }

  /** The form of the string that begins at an offset of a text. */
  at(text: string, offset: number): StringForm | undefined {
    return this.#forms.get(text.charAt(offset))?.find(({ open }) => text.startsWith(open, offset));
  }
}
