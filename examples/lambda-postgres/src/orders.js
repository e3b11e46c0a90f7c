const { prisma } = require('./client');

exports.list = async () => {
  const orders = await prisma.order.findMany({ orderBy: { placed: 'desc' }, take: 20 });
  return { statusCode: 200, body: JSON.stringify(orders) };
};

exports.place = async (event) => {
  const { item } = JSON.parse(event.body);
  const order = await prisma.order.create({ data: { item } });
  return { statusCode: 201, body: JSON.stringify(order) };
};
