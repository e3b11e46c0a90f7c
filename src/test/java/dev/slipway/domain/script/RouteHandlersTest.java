package dev.slipway.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the handlers of a server do with a client at each request. */
class RouteHandlersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.get('/orders', async (req, res) => { const p = new PrismaClient(); res.json(await p.order.findMany()); });",
                "router.post('/orders', check, async function (req, res) { const p = new PrismaClient(); });",
                "app.use(async (req, res, next) => { const prisma = new PrismaClient(); next(); })",
                "const list = async (c) => { const p = new PrismaClient(); return c.json([]) }\napp.get('/', list)",
                "new Hono().get('/a', (c) => c.text('a')).get('/b', async (c) => { const p = new PrismaClient(); return c.text('') })",
                "fastify.get('/x', { schema }, async () => { const p = new PrismaClient(); })",
            })
    void aClientForEachRequestIsSeen(String code) {
        assertThat(HandlerCode.routes(code).constructed()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const p = new PrismaClient(); app.get('/orders', async (req, res) => { res.json(await p.order.findMany()); });",
                "app.get('/orders', async (req, res) => { if (!cached) { cached = new PrismaClient(); } });",
                "cache.get('orders', async () => { const p = new PrismaClient(); });",
                "app.listen(3000, () => { const p = new PrismaClient(); })",
                "app.get('/orders', handlers.list); function other() { const p = new PrismaClient(); }",
                "app.get('/orders', async (req, res) => { const p = req.prisma; await p.$disconnect(); });",
            })
    void whatIsMadeOnceIsNot(String code) {
        assertThat(HandlerCode.routes(code).constructed()).isEmpty();
        assertThat(HandlerCode.routes(code).closed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.get('/o', async (req, res) => { res.json(1); await prisma.$disconnect(); });",
                "router.all('*', async (req, res) => { try { res.end() } finally { await prisma.$disconnect() } })",
            })
    void anEndAtEachRequestIsSeen(String code) {
        assertThat(HandlerCode.routes(code).closed()).hasSize(1);
    }
}
