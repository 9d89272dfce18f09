/** What the commands of the rotation do, and what is told when an old secret has expired. */
export { previousSecret } from './previousSecret.ts';
export { tellPlaces } from './rotationParts.ts';
export { revokeCredentials } from './revokeCredentials.ts';
export { rotateCredentials } from './rotateCredentials.ts';
