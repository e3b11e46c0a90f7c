const { PrismaClient } = require('@prisma/client');

// Outside every handler: a warm sandbox keeps its client and its one connection from call to call.
exports.prisma = new PrismaClient();
