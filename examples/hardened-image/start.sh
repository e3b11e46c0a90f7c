#!/bin/sh
set -e
npx prisma@6.19.3 migrate deploy
exec node server.js
