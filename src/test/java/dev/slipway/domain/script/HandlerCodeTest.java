package dev.slipway.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlerCodeTest {
    private static final String IMPORT = "import { PrismaClient } from '@prisma/client';\n";
    private static final Set<String> NAMES = Set.of("handler", "default", "GET");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export const handler = async (event) => {\n  const prisma = new PrismaClient();\n  return prisma.a.x();\n};",
                "export async function handler(event) {\n  const prisma = new PrismaClient({ log: ['query'] })\n}",
                "exports.handler = async function (event) { let db = new PrismaClient(); }",
                "module.exports.handler = async (event) => { var db = new PrismaClient(); }",
                "module.exports = { handler: async (e) => { const db = new PrismaClient(); } }",
                "const run = async () => { const db = new PrismaClient(); };\nmodule.exports = { handler: run };",
                "async function handler() { const db = new PrismaClient(); }\nexport { handler };",
                "async function main() { const db = new PrismaClient(); }\nexport { main as handler };",
                "export default async function (req, res) { const db = new PrismaClient(); }",
                "export default async function users(req: Req, res: Res): Promise<void> { const db = new PrismaClient(); }",
                "function users(req, res) { const db = new PrismaClient(); }\nexport default users;",
                "function users(req, res) { const db = new PrismaClient(); }\nexport default withAuth(users);",
                "export default withAuth(async (req, res) => { const db = new PrismaClient(); });",
                "export async function GET(request: Request) {\n  try {\n    const db = new PrismaClient();\n  } finally {}\n}",
                "export const handler: Handler<A, B> = async (event) => { const db: PrismaClient = new PrismaClient(); };",
                "const db1 = () => new PrismaClient();\nexport const handler = async () => { const db = db1(); };",
                "function make() {\n  return new PrismaClient();\n}\nexport const handler = async () => { const db = make(); };",
                "export const handler = async (e) => { const re = /[/'\"]/g; const t = `a ${e.b} '`; const db = new PrismaClient().$extends(x); };",
                "// it's fine\nexport const handler = async () => {\n  const s = \"don't\";\n  const db = new PrismaClient();\n};",
            })
    void aClientThatIsMadeInTheHandlerIsFound(String code) {
        HandlerCode read = HandlerCode.read(IMPORT + code, NAMES);

        assertThat(read.constructed()).hasSize(1);
        Token token = read.constructed().get(0);
        String line = (IMPORT + code).split("\n")[token.line() - 1];
        assertThat(line.substring(token.column() - 1)).matches("(new PrismaClient|db1\\(|make\\().*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const prisma = new PrismaClient();\nexport const handler = async () => prisma.a.x();",
                "const prisma = globalThis.prisma ?? new PrismaClient();\nexport const handler = async () => { return 1; };",
                "let prisma;\nexport const handler = async () => { prisma ??= new PrismaClient(); };",
                "let prisma;\nexport const handler = async () => { if (!prisma) prisma = new PrismaClient(); };",
                "let prisma;\nexport const handler = async () => { if (!prisma) { prisma = new PrismaClient(); } };",
                "let cached;\nexport const handler = async () => { if (cached) return; const p = new PrismaClient(); cached = p; };",
                "export const handler = async (e) => { if (e.test) { const p = new PrismaClient(); } };",
                "export const handler = async () => { const p = cache.get(() => new PrismaClient()); };",
                "export const handler = async () => { const p = global.p || new PrismaClient(); };",
                "function seed() { const p = new PrismaClient(); }\nexport const handler = async () => { return 1; };",
                "export const other = async () => { const p = new PrismaClient(); };",
                "export const runtime = 'edge';\nexport async function GET() { const p = new PrismaClient(); }",
                "export const config = { runtime: 'edge' };\nexport default async () => { const p = new PrismaClient(); }",
                "class PrismaClient {}\nexport const handler = async () => { const p = new PrismaClient(); };",
                "export const handler = async () => { /* const p = new PrismaClient(); */ };",
                "export const handler = async () => { const s = 'const p = new PrismaClient()'; };",
                "const get = () => { if (c) return c; return new PrismaClient(); };\nexport const handler = async () => { const p = get(); };",
                "export const handler = async () => { const p = await getPrisma(); };",
                "export const makeHandler = () => { const p = new PrismaClient(); return async () => {}; };",
                "export const handler = async () => {",
                "export const handler = async () => { const p = new PrismaClient(",
                "export default {",
            })
    void whatIsOrMayBeMadeOnceIsNot(String code) {
        assertThat(HandlerCode.read(IMPORT + code, NAMES).constructed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export const handler = async () => { await prisma.a.x(); await prisma.$disconnect(); };",
                "export const handler = async () => {\n  try {\n    await q()\n  } finally {\n    await prisma.$disconnect()\n  }\n};",
                "export default async function (req, res) { res.json(await q()); prisma.$disconnect(); }",
                "export const handler = async () => { return run().finally(() => prisma.$disconnect()); };",
                "export const handler = async () => { return run().finally(async () => { await prisma.$disconnect(); }); };",
                "export const handler = async () => {\n  await q()\n  await prisma.$disconnect()\n}",
            })
    void aClientThatIsClosedAtTheEndIsFound(String code) {
        HandlerCode read = HandlerCode.read("import { prisma } from './db';\n" + code, NAMES);

        assertThat(read.closed()).hasSize(1);
        assertThat(read.closed().get(0).text()).isEqualTo("prisma");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export const handler = async () => { const p = new PrismaClient(); await p.$disconnect(); };",
                "export const handler = async () => { const p = open(); try { await q(); } finally { await p.$disconnect(); } };",
                "export const handler = async () => { try { await q(); } catch (e) { await prisma.$disconnect(); throw e; } };",
                "export const handler = async (e) => { if (e.last) { await prisma.$disconnect(); } };",
                "export const handler = async (e) => { if (e.last) await prisma.$disconnect(); };",
                "process.on('SIGTERM', async () => { await prisma.$disconnect(); });\nexport const handler = async () => {};",
                "main().finally(() => prisma.$disconnect());\nexport const handler = async () => {};",
                "export const handler = async (prisma) => { await prisma.$disconnect(); };",
                "export const handler = async () => { process.on('SIGTERM', () => prisma.$disconnect()); };",
                "// await prisma.$disconnect();\nexport const handler = async () => {};",
            })
    void whatIsClosedForAReasonIsNot(String code) {
        assertThat(HandlerCode.read(code, NAMES).closed()).isEmpty();
    }

    @Test
    void aScriptThatIsCutOffAnywhereIsRead() {
        String code = IMPORT
                + "export const handler = async (e) => { try { const r = /x[/]/; const p = new PrismaClient(`${e.a}`); }"
                + " finally { await prisma.$disconnect(); } };\nmodule.exports = { handler: withA(b), c: { d } };\n"
                + "export { a as handler, b };";

        for (int end = 0; end < code.length(); end++) {
            assertThat(HandlerCode.read(code.substring(0, end), NAMES).constructed())
                    .hasSizeLessThan(2);
        }
    }
}
