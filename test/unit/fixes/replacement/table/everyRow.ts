import { dataRows } from './data.ts';
import { javascriptRows } from './javascript.ts';
import { nameRows } from './names.ts';
import {
  csharpRows,
  goRows,
  javaRows,
  kotlinRows,
  phpRows,
  powershellRows,
  rubyRows,
  rustRows,
  swiftRows,
} from './others.ts';
import { pythonRows } from './python.ts';
import type { Row } from './row.ts';
import { shellRows } from './shell.ts';

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
  ...dataRows,
  ...nameRows,
];
