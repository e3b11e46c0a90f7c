# sh ../build/image.sh: the Dockerfile that most begin with, beside a client that was generated on this machine.
set -eu
sh ../build/pack.sh .
cat > Dockerfile <<'END'
FROM node:22-alpine3.21
WORKDIR /app
COPY package.json package-lock.json ./
COPY prisma prisma
RUN npm ci && npx prisma generate
COPY . .
USER node
CMD ["node", "server.js"]
END
