import { type InputBox, l10n, QuickInputButtons, window } from 'vscode';
import { plainText } from '../notices/plainText.ts';
import type { Answer } from './collectPair.ts';

/** One box of the three. */
export interface Question<T> {
  readonly step: number;
  readonly prompt: string;
  readonly placeholder: string;
  readonly initial: string;
  readonly hidden: boolean;
  /** Called after each change; may change the box. @returns The answer, where the change itself completes it. */
  changed(box: InputBox, before: string): T | undefined;
  /** Called on Enter; says in the box what is wrong. @returns The answer, where there is one. */
  accepted(box: InputBox): T | undefined;
}

const steps = 3;

/** Shows a box until it is answered or left. It stays when the window loses the focus: the value is elsewhere. */
export function ask<T>(question: Question<T>): Promise<Answer<T>> {
  const box = window.createInputBox();
  box.title = l10n.t('Xtopay: Set Credentials');
  box.step = question.step;
  box.totalSteps = steps;
  box.prompt = plainText(question.prompt);
  box.placeholder = question.placeholder;
  box.value = question.initial;
  box.password = question.hidden;
  box.ignoreFocusOut = true;
  box.buttons = question.step > 1 ? [QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    let before = question.initial;
    const finish = (answer: Answer<T>) => {
      resolve(answer);
      box.dispose();
    };
    box.onDidChangeValue((value) => {
      const answer = question.changed(box, before);
      before = box.value === value ? value : box.value;
      if (answer !== undefined) finish({ kind: 'entered', value: answer });
    });
    box.onDidAccept(() => {
      const answer = question.accepted(box);
      if (answer !== undefined) finish({ kind: 'entered', value: answer });
    });
    box.onDidTriggerButton(() => finish({ kind: 'back' }));
    box.onDidHide(() => finish({ kind: 'cancelled' }));
    box.show();
  });
}

/** A question that stands alone. */
export interface LoneQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder: string;
  readonly initial: string;
  readonly hidden?: boolean;
  /** What a person is told below the box; `undefined` where the text will do. */
  problemWith(text: string): string | undefined;
}

/** @returns `undefined` when the person leaves. */
export async function askAlone(question: LoneQuestion): Promise<string | undefined> {
  return window.showInputBox({
    title: question.title,
    prompt: plainText(question.prompt),
    placeHolder: question.placeholder,
    value: question.initial,
    password: question.hidden === true,
    ignoreFocusOut: true,
    validateInput: (text) => question.problemWith(text),
  });
}
