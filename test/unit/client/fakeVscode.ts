/** What is done with a {@link fakeVscode}, in order, by names such as `window.createTreeView()`. */
export type Deeds = string[];

/**
 * Stands for all of VS Code, or a part of it: whatever is asked for is there, can be called and made, and is written
 * down.
 * @param name What it is called in the deeds; nothing for VS Code itself.
 * @param answers What is given for a name instead of another stand-in.
 */
export function fakeVscode(deeds: Deeds, answers: ReadonlyMap<string, unknown>, name = ''): object {
  const given = (part: string): unknown =>
    answers.has(part) ? answers.get(part) : fakeVscode(deeds, answers, part);
  const done = (deed: string, result = deed): unknown => {
    deeds.push(deed);
    return given(result);
  };
  // vitest takes no function for a module.
  return new Proxy(name === '' ? {} : function anything() {}, {
    has: () => true,
    get: (_, property) => {
      // It is no promise, and as a text it is its name.
      if (property === 'then') return undefined;
      if (typeof property === 'symbol') return property === Symbol.toPrimitive ? () => name : undefined;
      return done(name === '' ? property : `${name}.${property}`);
    },
    set: (_, property, value) => {
      deeds.push(`${name}.${String(property)} = ${String(value)}`);
      return true;
    },
    apply: () => done(`${name}()`),
    construct: () => Object(done(`new ${name}()`)) as object,
  });
}
