/** What the commands of the rotation do. */
export { previousSecret } from './previousSecret.ts';
export { revokeCredentials } from './revokeCredentials.ts';
export { rotateCredentials } from './rotateCredentials.ts';
