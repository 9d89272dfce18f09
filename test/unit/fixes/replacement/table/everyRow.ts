import { dataRows } from './data.ts';
import { dockerRows } from './docker.ts';
import { httpRows } from './http.ts';
import { javascriptRows } from './javascript.ts';
import { nameRows } from './names.ts';
import { csharpRows, goRows, javaRows, kotlinRows, phpRows, rubyRows, rustRows } from './others.ts';
import { powershellRows } from './powershell.ts';
import { pythonRows } from './python.ts';
import type { Row } from './row.ts';
import { shellRows } from './shell.ts';
import { swiftRows } from './swift.ts';
import { workflowRows } from './workflow.ts';

export const table: readonly Row[] = [
  ...javascriptRows,
  ...pythonRows,
  ...goRows,
  ...rubyRows,
  ...phpRows,
  ...javaRows,
  ...kotlinRows,
  ...csharpRows,
  ...rustRows,
  ...swiftRows,
  ...powershellRows,
  ...shellRows,
  ...dockerRows,
  ...workflowRows,
  ...httpRows,
  ...dataRows,
  ...nameRows,
];
