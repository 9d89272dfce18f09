import { ProcessExecution, ShellExecution, Task, TaskScope, type WorkspaceFolder } from 'vscode';
import { type Variables, variablesIn } from './environment.ts';

/** A task that can be given an environment. */
export interface RunnableTask {
  readonly task: Task;
  readonly execution: ShellExecution | ProcessExecution;
}

/** The task, if it runs a program: not what an extension runs itself, and not what only stands for other tasks. */
export function runnable(task: Task): RunnableTask | undefined {
  const { execution } = task;
  return execution instanceof ShellExecution || execution instanceof ProcessExecution
    ? { task, execution }
    : undefined;
}

/** The variables that a task sets itself: it keeps them. */
export function variablesOfTask({ execution }: RunnableTask): string[] {
  return variablesIn(execution.options?.env ?? {});
}

/**
 * A task that does the same with the pair in its environment: not in its command line, and not in its definition,
 * which VS Code remembers.
 */
export function taskWithPair({ task, execution }: RunnableTask, variables: Variables): Task {
  const { scope = TaskScope.Workspace } = task;
  const made = new Task(
    task.definition,
    isFolder(scope) ? scope : TaskScope.Workspace,
    task.name,
    task.source,
    withEnvironment(execution, variables),
    task.problemMatchers,
  );
  made.isBackground = task.isBackground;
  made.presentationOptions = task.presentationOptions;
  made.runOptions = task.runOptions;
  if (task.group) made.group = task.group;
  if (task.detail !== undefined) made.detail = task.detail;
  return made;
}

function withEnvironment(
  execution: ShellExecution | ProcessExecution,
  variables: Variables,
): ShellExecution | ProcessExecution {
  const env = { ...execution.options?.env, ...variables };
  if (execution instanceof ProcessExecution)
    return new ProcessExecution(execution.process, execution.args, { ...execution.options, env });
  const { command, args, commandLine, options } = execution;
  return command === undefined || command === ''
    ? new ShellExecution(commandLine ?? '', { ...options, env })
    : new ShellExecution(command, args ?? [], { ...options, env });
}

function isFolder(scope: WorkspaceFolder | TaskScope): scope is WorkspaceFolder {
  return typeof scope === 'object';
}
