const { PrismaClient } = require('@prisma/client');

// Outside the handler: a warm lambda keeps its client and its one connection from call to call.
const prisma = new PrismaClient();

module.exports = async (request, response) => {
  const orders = await prisma.order.findMany({ orderBy: { placed: 'desc' }, take: 20 });
  response.statusCode = 200;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(orders));
};
