// Loaded into a program before it starts; tells on its error output, when it ends, which timers it had.
const { writeSync } = require('node:fs');

const pending = new Map();
const intervals = [];
const { setTimeout: later, setInterval: again, clearTimeout: callOff } = globalThis;

globalThis.setTimeout = (callback, delay, ...args) => {
  const timer = later(() => {
    pending.delete(timer);
    callback(...args);
  }, delay);
  pending.set(timer, delay);
  return timer;
};
globalThis.clearTimeout = (timer) => {
  pending.delete(timer);
  callOff(timer);
};
globalThis.setInterval = (callback, delay, ...args) => {
  intervals.push(delay);
  return again(callback, delay, ...args);
};
process.on('exit', () => writeSync(2, JSON.stringify({ intervals, pending: [...pending.values()] })));
