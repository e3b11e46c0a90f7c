const { PrismaClient } = require('@prisma/client');

// Outside the handler: a warm sandbox keeps its client and its one connection from call to call.
const prisma = new PrismaClient();

exports.handler = async () => {
  const orders = await prisma.order.findMany({ orderBy: { placed: 'desc' }, take: 20 });
  return { statusCode: 200, body: JSON.stringify(orders) };
};
