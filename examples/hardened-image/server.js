const { createServer } = require('node:http');
const { PrismaClient } = require('@prisma/client');

// One client for the process: each further one would open a pool of its own.
const prisma = new PrismaClient();

const server = createServer(async (request, response) => {
  const orders = await prisma.order.findMany({ orderBy: { placed: 'desc' }, take: 20 });
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(orders));
});

server.listen(3000);

// A rolling deployment waits for this: connections are given back at once, not when the server notices.
process.on('SIGTERM', () => server.close(() => prisma.$disconnect()));
