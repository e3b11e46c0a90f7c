package dev.slipway.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientReachTest {
    private static final String DB = """
            import { PrismaClient } from "@prisma/client";
            const g = globalThis as { prisma?: PrismaClient };
            export const prisma = g.prisma ?? new PrismaClient<Options>({ log: [] });
            if (process.env.NODE_ENV !== "production") g.prisma = prisma;
            export default prisma;
            """;
    private static final String USERS = """
            import { prisma } from "./db";
            export interface Row { id: number }
            export const size = (rows: Row[]): number => rows.length;
            export async function users(id: string): Promise<Row[]> {
              return prisma.user.findMany({ where: { id } });
            }
            export const cached = cache(async () => users("1"));
            export const typed = async <T,>(id: T): Promise<Row[]> => prisma.user.findMany({ where: { id } });
            export const { auth } = NextAuth({ adapter: PrismaAdapter(prisma) });
            """;

    private final Map<String, String> files = new LinkedHashMap<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            import { prisma } from './db'; export const GET = async () => prisma.user.count(); | ASKED
            import db from './db'; export const GET = async () => db?.user.count(); | ASKED
            import { prisma as db } from './all'; export const GET = () => db.$queryRaw(); | ASKED
            import { PrismaClient as P } from '@prisma/client'; export const GET = () => new P().user.count(); | ASKED
            import { users } from './users'; export const GET = () => users('1'); | ASKED
            import { cached } from './users'; export default () => cached(); | ASKED
            import { List } from './list'; export default () => <List />; | ASKED
            import { size } from './users'; export const GET = () => size([]); | MADE
            import { auth } from './users'; export default auth(() => 1); | MADE
            export { auth as middleware } from './users'; | MADE
            const { prisma } = require('./db'); module.exports = () => prisma.user.count(); | ASKED
            const load = () => import('./db'); export default load; | UNSEEN
            import { typed } from './users'; export const GET = () => typed('1'); | ASKED
            import { prisma } from './db'; export const GET = () => `${prisma.user.count()}`; | UNSEEN
            import { Db } from './service'; export const GET = () => new Db().user.count(); | UNSEEN
            import { PrismaClient as P } from '@prisma/client'; function make() { return new P() } const p = make(); export const GET = () => p.u.count(); | ASKED
            import { PrismaClient as P } from '@prisma/client'; const p = new P(); const q = p; export const GET = () => q.u.count(); | ASKED
            import { PrismaClient as P } from '@prisma/client'; const p = new P(); const q = size(p); export const GET = () => q.length; | MADE
            import { users } from './users'; export const GET: (a: { b: string; }) => number = () => users('1'); | ASKED
            import { PrismaClient } from '@prisma/client'; class D extends PrismaClient {} const d = new D(); export const GET = () => d.u.count(); | ASKED
            import type { Row } from './users'; export const GET = (row: Row) => row; | NONE
            import { type Row } from './users'; export const GET = (row: Row) => row; | NONE
            import { Role } from '@prisma/client'; export const GET = () => Role.ADMIN; | NONE
            import { PrismaClient } from './mine'; export const GET = () => new PrismaClient(); | NONE
            /* import { prisma } from './db'; prisma.user.count(); */ | NONE
            """)
    void whatIsCertainOfAClient(String text, String use) {
        files.put("db", DB);
        files.put("users", USERS);
        files.put("all", "export * from './nothing';\nexport * from './db';\n");
        files.put("list", "import { users } from './users';\nexport async function List() {\n  await users('1');\n}\n");
        files.put(
                "service", "import { PrismaClient } from '@prisma/client';\nexport class Db extends PrismaClient {}\n");
        files.put("route", text);

        ClientReach.Reached reached = reached();

        assertThat(reached.clients().stream().map(each -> each.use().name()).collect(Collectors.joining(" ")))
                .isEqualTo(use.equals("NONE") ? "" : use);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new PrismaClient() | NO
            new PrismaClient({ log: [] }) | NO
            new PrismaClient({ adapter }) | YES
            new PrismaClient({ ...options }) | UNSEEN
            new PrismaClient(options) | UNSEEN
            new (class extends PrismaClient { constructor() { super({ adapter }) } })() | YES
            new (class extends PrismaClient<O<A>> implements On { constructor() { super({ adapter }) } })() | YES
            new (class extends PrismaClient implements On {})() | NO
            """)
    void whatAClientIsGiven(String made, ClientSite.Given given) {
        files.put(
                "route",
                "import { PrismaClient } from '@prisma/client';\nimport { PrismaPg } from '@prisma/adapter-pg';\nconst p = "
                        + made + ";\nexport const GET = () => p.user.count();\n");

        ClientSite site = reached().clients().get(0).site();

        assertThat(site.adapter()).isEqualTo(given);
        assertThat(site.driver()).isEqualTo("@prisma/adapter-pg");
        assertThat(site.place().place()).isEqualTo("route:3");
    }

    @Test
    void modulesThatTakeInEachOtherAreReadOnce() {
        files.put("route", "import { a } from './a';\nexport const GET = () => a();\n");
        files.put("a", "import { b } from './b';\nexport const a = () => b();\n");
        files.put(
                "b",
                "import { a } from './a';\nimport { prisma } from './db';\nexport const b = () => a() || prisma.x.y();\n");
        files.put("db", DB);

        ReachedClient client = reached().clients().get(0);

        assertThat(client.way()).containsExactly("route", "a", "b", "db");
        assertThat(client.use()).isEqualTo(ReachedClient.Use.ASKED);
    }

    @Test
    void moreCodeThanIsReadIsNotReadAsAWhole() {
        files.put("route", "import './m0';\nexport const GET = () => 1;\n");
        for (int at = 0; at < 80; at++) {
            files.put("m" + at, "/*" + " ".repeat(1 << 18) + "*/\nimport './m" + (at + 1) + "';\n");
        }
        files.put("m80", DB);

        ClientReach.Reached reached = reached();

        assertThat(reached.clients()).isEmpty();
        assertThat(reached.whole()).isFalse();
    }

    @Test
    void accelerateAndPackagesOnTheWayAreTold() {
        files.put(
                "route",
                "import { prisma } from './db';\nimport { x } from '@repo/x';\nexport const GET = () => x(prisma.a.b());");
        files.put("db", DB.replace("({ log: [] })", "().$extends(withAccelerate())"));

        ClientReach.Reached reached = reached();

        assertThat(reached.accelerated()).isTrue();
        assertThat(reached.whole()).isTrue();
        assertThat(reached.unread()).containsExactly("@repo/x");
    }

    private ClientReach.Reached reached() {
        return ClientReach.of(new ModuleGraph(new ModulesByName(files)), "route");
    }
}
