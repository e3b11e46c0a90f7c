// node --require offline.cjs vc.js …: no name is known, where a machine without a network waits for each, and the
// program ends with its last word, where it waits some seconds more for news of itself.
require('dns').lookup = (name, options, done) =>
  process.nextTick(done || options, Object.assign(new Error('offline: ' + name), { code: 'ENOTFOUND' }));
const write = process.stderr.write;
process.stderr.write = function (text, ...more) {
  const last = /Build Completed|^Error: /m.exec(String(text));
  if (last && String(process.argv[1]).endsWith('vc.js')) {
    setTimeout(() => process.exit(last[0] === 'Error: ' ? 1 : 0), 300);
  }
  return write.call(this, text, ...more);
};
