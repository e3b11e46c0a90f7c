// node fs-detectors.cjs FOLDER CASES: prints a verdict a line for the cases of function-patterns.tsv
const fs = require('fs');
const path = require('path');
const packages = path.resolve(process.argv[2], 'node_modules');
const { detectBuilders } = require(path.join(packages, '@vercel/fs-detectors'));
const rows = fs.readFileSync(process.argv[3], 'utf8').split('\n')
  .filter(line => line && !line.startsWith('#')).slice(1).map(line => line.split('\t'));
const slugs = { '-': null, next: 'nextjs', '@nestjs/core': 'nestjs', 'react-scripts': 'create-react-app',
  '@sveltejs/kit': 'sveltekit-1', nuxt: 'nuxtjs', '@remix-run/dev': 'remix', '@redwoodjs/core': 'redwoodjs' };
(async () => {
  for (const [, files, name, config] of rows) {
    const { functions, proxy, framework: named } = JSON.parse(config);
    const pkg = { scripts: { build: 'true' }, dependencies: name === '-' ? {} : { [name]: '1.0.0' } };
    const alone = /^(src\/)?server\.\w+$/.test(files) ? 'node' : null;
    const framework = named !== undefined ? named : name in slugs ? slugs[name] || alone : name;
    const { errors } = await detectBuilders([...files.split(' '), 'package.json'], pkg,
      { functions, proxy, projectSettings: { framework }, featHandleMiss: true });
    console.log(errors && errors.length ? 'refused' : 'fine');
  }
})();
