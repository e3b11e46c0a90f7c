// node pages.cjs FORMATS PICTURES PAGE…: opens each page in headless Chromium as people do, keeps a picture of each,
// and prints as JSON what is wrong: words on the console, requests, lines that do not fit, violations found by axe-core.
const { spawn } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { pathToFileURL } = require('url');

const [formats, pictures, ...pages] = process.argv.slice(2);
const axe = fs.readFileSync(path.join(formats, 'node_modules/axe-core/axe.min.js'), 'utf8');
const VIEWS = [
  { width: 400, scheme: 'light' }, { width: 400, scheme: 'dark' },
  { width: 1200, scheme: 'light' }, { width: 1200, scheme: 'dark' },
  { width: 1200, scheme: 'light', media: 'print' },
];

// The protocol goes through two pipes, each message ended by a zero: no port, and no library.
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'pages-'));
const browser = spawn(process.env.CHROMIUM || 'chromium', ['--headless', '--no-sandbox', '--disable-gpu',
  '--no-first-run', '--disable-background-networking', '--disable-dev-shm-usage', '--remote-debugging-pipe',
  '--user-data-dir=' + profile, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
const waiting = new Map();
const events = [];
let count = 0;
let rest = '';
browser.stdio[4].setEncoding('utf8').on('data', data => {
  const messages = (rest + data).split('\0');
  rest = messages.pop();
  for (const message of messages.map(text => JSON.parse(text))) {
    if (message.id) {
      const [resolve, reject] = waiting.get(message.id);
      waiting.delete(message.id);
      message.error ? reject(new Error(JSON.stringify(message.error))) : resolve(message.result);
    } else {
      events.push(message);
    }
  }
});
function call(method, params = {}, sessionId = undefined) {
  const id = ++count;
  browser.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
  return new Promise((resolve, reject) => waiting.set(id, [resolve, reject]));
}

async function look(page, { width, scheme, media = 'screen' }) {
  const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true });
  const tell = (method, params) => call(method, params, sessionId);
  const evaluate = async expression => {
    const { result, exceptionDetails } = await tell('Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  };
  const picture = async state => {
    const { cssContentSize } = await tell('Page.getLayoutMetrics');
    const { data } = await tell('Page.captureScreenshot',
      { captureBeyondViewport: true, clip: { x: 0, y: 0, width, height: cssContentSize.height, scale: 1 } });
    const name = [path.basename(page, '.html'), width, scheme, media, state].join('-');
    fs.writeFileSync(path.join(pictures, name + '.png'), Buffer.from(data, 'base64'));
  };
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await tell(domain + '.enable');
  await tell('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false });
  await tell('Emulation.setEmulatedMedia', { media, features: [{ name: 'prefers-color-scheme', value: scheme }] });
  const url = pathToFileURL(page).href;
  await tell('Page.navigate', { url });
  const complete = 'document.readyState === "complete" && location.href !== "about:blank"';
  while (!await evaluate(complete)) await new Promise(resolve => setTimeout(resolve, 20));
  const own = events.filter(event => event.sessionId === sessionId);
  const wrong = own.filter(({ method }) =>
    ['Runtime.consoleAPICalled', 'Runtime.exceptionThrown', 'Log.entryAdded'].includes(method))
    .map(event => 'console: ' + JSON.stringify(event.params));
  own.filter(({ method }) => method === 'Network.requestWillBeSent').map(event => event.params.request.url)
    .filter(asked => asked !== url && !asked.startsWith('data:')).forEach(asked => wrong.push('request: ' + asked));
  const broken = await evaluate('[...document.images].filter(image => !image.naturalWidth).length');
  if (broken) wrong.push('pictures that do not show: ' + broken);
  const wide = await evaluate('document.documentElement.scrollWidth');
  if (wide > width) wrong.push('wider than ' + width + ': ' + wide);
  await picture('closed');
  await evaluate('document.querySelectorAll("details").forEach(each => { each.open = true; })');
  await picture('opened');
  const { violations } = await evaluate(axe + ';axe.run(document, { resultTypes: ["violations"] })');
  violations.forEach(each => wrong.push('axe: ' + each.id + ' ' + each.nodes.map(node => node.html).slice(0, 3)));
  await call('Target.closeTarget', { targetId });
  return wrong.map(each => `${path.basename(page)} at ${width}, ${scheme}, ${media}: ${each}`);
}

(async () => {
  const wrong = [];
  for (const page of pages) for (const view of VIEWS) wrong.push(...await look(page, view));
  console.log(JSON.stringify({ looked: pages.length * VIEWS.length, wrong }));
})().catch(error => { console.error(error); process.exitCode = 1; }).finally(async () => {
  await call('Browser.close').catch(() => {});
  browser.on('exit', () => fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
});
