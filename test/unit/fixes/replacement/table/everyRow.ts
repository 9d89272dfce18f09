import { csharpRows } from './csharp.ts';
import { dataRows } from './data.ts';
import { dockerRows } from './docker.ts';
import { goRows } from './go.ts';
import { httpRows } from './http.ts';
import { javaRows, kotlinRows } from './java.ts';
import { javascriptRows } from './javascript.ts';
import { nameRows } from './names.ts';
import { phpRows } from './php.ts';
import { powershellRows } from './powershell.ts';
import { pythonRows } from './python.ts';
import type { Row } from './row.ts';
import { rubyRows } from './ruby.ts';
import { rustRows } from './rust.ts';
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
