// `node --require ./scripts/onNode24.cjs SCRIPT [ARG …]` runs a script, or tells in a sentence why it cannot, where a too old
// Node would say "unknown file extension". Runs on any Node.
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `The scripts need Node.js 24, and this is ${process.versions.node}. The development dependency "node" brings the right one, ` +
      'unless npm was told not to run install scripts. Run "npm rebuild node --ignore-scripts=false", then this command again.',
  );
  process.exit(1);
}
