package dev.slipway.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.datasource.CodePool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text of a script says of the pool of its driver adapter. */
class AdapterCodeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new PrismaPg({ connectionString, max: 1 }) | 1
            new PrismaPg({ max: 3, connectionString: process.env.DATABASE_URL! }) | 3
            new PrismaPg({ 'max': 4 }, { schema: 'x' }) | 4
            new adapters.PrismaPg({ max: 5, }) | 5
            new PrismaPg({ ...base, max: 6 }) | 6
            const base = { max: 7 }; new PrismaPg({ ...base, connectionString }) | 7
            const base = { max: 7 }; new PrismaPg(base) | 7
            const MAX = 8; new PrismaPg({ max: MAX }) | 8
            const max = 9; new PrismaPg({ connectionString, max }) | 9
            const pool = new Pool({ max: 2 }); new PrismaPg(pool) | 2
            const pool: pg.Pool = new pg.Pool({ max: 2 }); new PrismaPg(pool) | 2
            new PrismaPg(new Pool({ max: 2 })) | 2
            new PrismaNeon({ connectionString, max: 2 }) | 2
            new PrismaMariaDb({ host, connectionLimit: 5 }) | 5
            new PrismaMssql({ server, pool: { max: 6, min: 1 } }) | 6
            const pool = { max: 6 }; new PrismaMssql({ server, pool }) | 6
            new PrismaPg({ nested: { max: 50 }, max: 1 }) | 1
            """)
    void aNumberThatStandsThereCounts(String code, int size) {
        assertThat(one(code))
                .isInstanceOfSatisfying(
                        CodePool.Limited.class,
                        limited -> assertThat(limited.size()).isEqualTo(size));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new PrismaPg({ connectionString, max: Number(process.env.MAX) })",
                "new PrismaPg({ max: process.env.MAX ? 1 : 5 })",
                "new PrismaPg({ max: 1 + more })",
                "new PrismaPg({ max: 1, ...overrides })",
                "new PrismaPg({ connectionString, ...options })",
                "new PrismaPg(options)",
                "new PrismaPg(makePool())",
                "let pool = { max: 1 }; new PrismaPg(pool)",
                "var pool = { max: 1 }; new PrismaPg(pool)",
                "const o = { max: 1 }; function f() { const o = { max: 9 }; return new PrismaPg(o) }",
                "new PrismaPg({ max: 0 })",
                "new PrismaPg({ max: '1' })",
                "new PrismaMssql({ server, pool: poolOptions })",
                "const a = a; new PrismaPg(a)"
            })
    void whatOnlyARunTellsIsUnclear(String code) {
        assertThat(one(code)).isInstanceOf(CodePool.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new PrismaPg({ connectionString: process.env.DATABASE_URL })",
                "new PrismaPg({ connectionString, max: undefined })",
                "new PrismaPg({ connectionString, pool: { max: 5 } })",
                "new PrismaPg()",
                "new PrismaMssql({ server, pool: { min: 1 } })",
                "const pool = new Pool({ connectionString }); new PrismaPg(pool)"
            })
    void optionsWithoutALimitAreSeen(String code) {
        assertThat(one(code)).isInstanceOf(CodePool.Unlimited.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new PrismaPg('postgresql://h/d')",
                "new PrismaPg(process.env.DATABASE_URL!)",
                "new PrismaMariaDb(env.DATABASE_URL)",
                "const url = process.env.DATABASE_URL; new PrismaMariaDb(url as string)",
                "import { databaseUrl } from './env'; new PrismaMssql(databaseUrl)"
            })
    void aUrlAloneIsSeen(String code) {
        assertThat(one(code)).isInstanceOf(CodePool.OfUrl.class);
    }

    @Test
    void whatIsNoCodeIsNotRead() {
        AdapterCode code = AdapterCode.read(
                "a.ts", "// new PrismaPg({ max: 1 })\nconst text = 'new PrismaPg({ max: 1 })';\nclass PrismaPg {}");

        assertThat(code.pools()).isEmpty();
    }

    @Test
    void linesWithoutSemicolonsEndWhereTheyEnd() {
        assertThat(one("const max = 2\nconst adapter = new PrismaPg({ max })\nexport default adapter"))
                .isInstanceOf(CodePool.Limited.class);
    }

    @Test
    void thePlaceIsTheNumbers() {
        AdapterCode code = AdapterCode.read("src/db.ts", "const a = new PrismaPg({\n  max: 1,\n})");

        assertThat(code.pools().get(0).place().place()).isEqualTo("src/db.ts:2");
        assertThat(code.pools().get(0).place().text()).isEqualTo("max: 1,");
    }

    @Test
    void severalWithOtherLimitsAreUnclear() {
        AdapterCode same = AdapterCode.read("a.ts", "new PrismaPg({ max: 1 }); new PrismaPg({ max: 1 })");
        AdapterCode other = AdapterCode.read("a.ts", "new PrismaPg({ max: 1 }); new PrismaPg({ max: 2 })");

        assertThat(CodePool.ofAll(same.pools()).orElseThrow()).isInstanceOf(CodePool.Limited.class);
        assertThat(CodePool.ofAll(other.pools()).orElseThrow()).isInstanceOf(CodePool.Unclear.class);
    }

    @Test
    void clientsAreCountedByWhetherTheyGetOne() {
        AdapterCode code = AdapterCode.read(
                "a.ts", "new PrismaClient({ adapter }); new PrismaClient(); new PrismaClient({ log })");

        assertThat(code.withAdapter()).isEqualTo(1);
        assertThat(code.without()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class Db extends PrismaClient { constructor() { super({ adapter }) } }              | 1 | 0
            class Db extends PrismaClient implements On { constructor() { super({ adapter }) } } | 1 | 0
            class Db extends PrismaClient<O<A>> { constructor() { super() } }                   | 0 | 1
            class Db extends PrismaClient {}; new Other({ adapter })                            | 0 | 1
            class Db extends Other { constructor() { super({ adapter: PrismaClient }) } }       | 0 | 0
            """)
    void aClassThatIsAClientGivesItWhereItCallsSuper(String text, int with, int without) {
        AdapterCode code = AdapterCode.read("a.ts", text);

        assertThat(code.withAdapter()).isEqualTo(with);
        assertThat(code.without()).isEqualTo(without);
    }

    @Test
    void whatGoesOverHttpHasNoPool() {
        assertThat(one("new PrismaNeonHTTP(process.env.DATABASE_URL, {})")).isInstanceOf(CodePool.OverHttp.class);
    }

    /** Whoever is in the middle of a line is not to be met with a crash. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Db extends PrismaClient",
                "class Db extends PrismaClient<",
                "class Db extends PrismaClient { constructor() { super(",
                "class Db extends PrismaClient { super({ datasourceUrl: ",
                "new PrismaClient<A<B",
                "new PrismaClient({ datasources: { db: { url",
                "new PrismaClient({ datasourceUrl: a.",
                "const a = a; new PrismaClient(a)"
            })
    void codeThatIsBrokenOffGivesNoAdapter(String code) {
        assertThat(AdapterCode.read("a.ts", code).withAdapter()).isZero();
    }

    private static CodePool one(String code) {
        return AdapterCode.read("src/db.ts", code).pools().get(0);
    }
}
