# sh ../build/pack.sh FOLDER: what "npm ci", "prisma generate" and a packer leave of a function, small and without the network.
# The client is as Prisma 6.19.3 generates it, shortened; its engine is left out, as a packer does that does not know of it.
set -eu
client=$1/node_modules/.prisma/client
mkdir -p "$client" "$1/node_modules/@prisma/client/runtime"
cat > "$1/index.js" <<'END'
const { PrismaClient } = require('@prisma/client');
const prisma = new PrismaClient();
exports.handler = async () => prisma.order.count();
END
echo '{"name": "@prisma/client", "version": "6.19.3"}' > "$1/node_modules/@prisma/client/package.json"
echo "module.exports = { ...require('.prisma/client') };" > "$1/node_modules/@prisma/client/index.js"
echo "exports.getPrismaClient = () => class {};" > "$1/node_modules/@prisma/client/runtime/library.js"
cp prisma/schema.prisma "$client/schema.prisma"
targets=$(sed -n 's/.*binaryTargets *= *\[\(.*\)\].*/\1/p' prisma/schema.prisma)
cat > "$client/index.js" <<END
const { getPrismaClient } = require('@prisma/client/runtime/library.js')
const path = require('path')
const config = {
  "generator": {
    "name": "client",
    "provider": { "fromEnvVar": null, "value": "prisma-client-js" },
    "config": { "engineType": "library" },
    "binaryTargets": [$(echo "${targets:-\"native\"}" | sed 's/"native"/"debian-openssl-3.0.x"/; s/"[^"]*"/{ "fromEnvVar": null, "value": & }/g')],
    "previewFeatures": []
  },
  "relativePath": "../../../prisma",
  "clientVersion": "6.19.3",
  "engineVersion": "0123456789abcdef0123456789abcdef01234567",
  "datasourceNames": ["db"],
  "activeProvider": "postgresql",
  "inlineDatasources": { "db": { "url": { "fromEnvVar": "DATABASE_URL", "value": null } } },
  "copyEngine": true
}
config.dirname = __dirname
exports.PrismaClient = getPrismaClient(config)
path.join(__dirname, "schema.prisma")
path.join(process.cwd(), "node_modules/.prisma/client/schema.prisma")
END
