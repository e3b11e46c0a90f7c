# sh ../build/vercel.sh: what "vercel build" leaves of the API route, as far as it matters here.
set -eu
function=.vercel/output/functions/api/orders.func
sh ../build/pack.sh "$function"
echo '{ "runtime": "nodejs22.x", "architecture": "x86_64", "handler": "index.js", "launcherType": "Nodejs" }' > "$function/.vc-config.json"
