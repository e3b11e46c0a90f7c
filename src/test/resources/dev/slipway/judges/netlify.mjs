// node netlify.mjs FOLDER CASES SCRATCH: prints a verdict a line for the cases of netlify.tsv
import fs from 'fs';
import path from 'path';
import { pathToFileURL } from 'url';
const [folder, cases, scratch] = process.argv.slice(2).map(each => path.resolve(each));
const packages = path.join(folder, 'node_modules/@netlify/config');
const { exports, main } = JSON.parse(fs.readFileSync(path.join(packages, 'package.json'), 'utf8'));
const entry = typeof exports === 'string' ? exports : main || 'lib/index.js';
const { resolveConfig } = await import(pathToFileURL(path.join(packages, entry)));
const rows = fs.readFileSync(cases, 'utf8').split('\n').filter(line => line && !line.startsWith('#')).slice(1);
for (const row of rows) {
  fs.writeFileSync(path.join(scratch, 'netlify.toml'), row.split('\t')[1].replaceAll(';', '\n') + '\n');
  try {
    await resolveConfig({ cwd: scratch, repositoryRoot: scratch, offline: true, context: 'production', branch: 'main',
      buffer: true });
    console.log('fine');
  } catch (refused) {
    console.log('refused');
  }
}
