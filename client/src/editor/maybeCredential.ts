/** What stands in a credential as it is, in hex, and with its underscores escaped or percent-encoded. */
const plainMarks =
  /c(?:sk|id)_|_(?:live|test)_|5f(?:6c697665|74657374)5f|(?:%5f|\\x5f|\\u005f|&#95;|&lowbar;)(?:live|test)/i;
/** The environment with its underscores in base64, at each of three offsets. */
const base64Marks = /X2xpdmV|X3Rlc3R|9saXZl|90ZXN0X|fbGl2Z|fdGVzdF/;

/**
 * Whether a text is worth asking the server about before it is pasted. Cheap, and never says no to a credential that
 * is written plainly, in base64 or in hex; one that is hidden deeper is found when it stands in the document.
 */
export function mayHoldCredential(text: string): boolean {
  return plainMarks.test(text) || base64Marks.test(text);
}
