const { prisma } = require('./client');

exports.daily = async () => {
  const since = new Date(Date.now() - 24 * 60 * 60 * 1000);
  console.log('orders since yesterday:', await prisma.order.count({ where: { placed: { gte: since } } }));
};
