const { PrismaClient } = require('@prisma/client');

// Outside the handler: a warm function keeps its client and its one connection from call to call.
const prisma = new PrismaClient();

module.exports = async (request, response) => {
  const orders = await prisma.order.findMany({ orderBy: { placed: 'desc' }, take: 20 });
  response.status(200).json(orders);
};
