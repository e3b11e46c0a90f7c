package dev.slipway.domain.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shell makes of a text, and which programs it comes to. */
class StartTextsTest {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Fact<String>> scripts = new HashMap<>();

    private final StartFiles files = new StartFiles() {
        @Override
        public Optional<StartText> text(String path) {
            return Optional.ofNullable(texts.get(path)).map(text -> new StartText(path, text));
        }

        @Override
        public Optional<PackageScripts> scripts(String folder) {
            return folder.equals("/app") && !scripts.isEmpty()
                    ? Optional.of(new PackageScripts(scripts, Optional.empty()))
                    : Optional.empty();
        }
    };

    private Startup line(String text, String... arguments) {
        StartReader reader = new StartReader(files);
        reader.line(text.replace("\\n", "\n"), List.of(arguments), "/app", Place.in("Dockerfile", 9, ""));
        return reader.end();
    }

    private static String programs(Startup startup) {
        return startup.steps().stream()
                .map(step -> String.join("_", step.words()))
                .collect(Collectors.joining(" ; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
            a 'b c' "d\\"e" f\\ g ~ a_b c_d"e_f g
            a 'b\\' c               ~ a_b\\_c
            a "" b                ~ a__b
            a $(b c) d              ~ a_$(b c)_d
            a $(b $(c d) e) f       ~ a_$(b $(c d) e)_f
            a ${b:-c d} e           ~ a_${b:-c d}_e
            a `b c` d               ~ a_`b c`_d
            a $b c$                 ~ a_$b_c$
            a >f b                  ~ a_b
            a > 'f g' b             ~ a_b
            a >> f b < g            ~ a_b
            a 2>&1 b 2> f           ~ a_b
            a2>f b                  ~ a2_b
            a &> f b                ~ a_b
            a >| f b                ~ a_b
            a # b ; c               ~ a
            a#b c                   ~ a#b_c
            a;b&&c||d|e&f           ~ a ; b ; c ; d ; e ; f
            (a b); { c; }           ~ a_b ; c
            A=1 B_2=x a C=3         ~ a_C=3
            if a; then b; else c; fi ~ a ; b ; c
            while ! a; do b; done   ~ a ; b
            a <<E b\\nbody\\nE\\nc  ~ a_b ; c
            a <<-E\\n\tbody\\n\tE\\nc ~ a ; c
            a <<E <<F\\nx\\nE\\ny\\nF\\nc ~ a ; c
            a \\\\n b               ~ a_b
            """)
    void aTextIsCutAsAShellCutsIt(String text, String programs) {
        assertThat(programs(line(text))).isEqualTo(programs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "prisma db pull              ~ 1",
                "\\n\\nprisma db pull        ~ 3",
                "a 'b\\nc'\\nprisma db pull ~ 3",
                "a $(b\\nc)\\nprisma db pull ~ 3",
                "a \\\\nb\\nprisma db pull  ~ 3",
                "a <<E\\nb\\nE\\nprisma db pull ~ 4",
                "# a\\nprisma \\\\n db pull ~ 2",
            })
    void theLineOfACommandIsTheOneItBeginsOn(String text, int line) {
        texts.put("/app/start.sh", text.replace("\\n", "\n"));

        assertThat(line("sh start.sh").prisma())
                .singleElement()
                .satisfies(call -> assertThat(call.step().place().place()).isEqualTo("/app/start.sh:" + line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "set -e; set +e; prisma db push; node x     ~ true",
                "set +e; prisma db push; node x             ~ true",
                "set -o errexit; prisma db push; node x     ~ false",
                "set -o errexit; set +o errexit; prisma db push; node x ~ true",
                "set -e; set -x; prisma db push; node x     ~ false",
                "set -x; prisma db push; node x             ~ true",
                "prisma db push || exit 0; node x           ~ true",
                "prisma db push || return 1; node x         ~ false",
                "a && prisma db push && node x              ~ false",
                "prisma db push && a; node x                ~ true",
                "prisma db push && a || true; node x        ~ true",
                "if prisma db push; then a; fi; node x      ~ true",
                "sh -e -c 'prisma db push; node x'          ~ false",
                "sh -c 'prisma db push; node x'             ~ true",
                "sh --posix -ec 'prisma db push; node x'    ~ false",
                "#!/bin/sh -e\\nprisma db push\\nnode x     ~ true",
                "#!/bin/sh\\nprisma db push\\nnode x        ~ true",
                "sh -c 'prisma db push' || true; node x     ~ true",
            })
    void aFailureStopsTheStartOrNot(String text, boolean ignored) {
        assertThat(line(text).prisma())
                .singleElement()
                .satisfies(call -> assertThat(call.step().ignored()).isEqualTo(ignored));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            sudo -u node a b            ~ a_b
            timeout -k 5 60 a b         ~ a_b
            env -u X A=b a C=d          ~ a_C=d
            nice -n 10 a b              ~ a_b
            tini -g -- a b              ~ a_b
            /sbin/tini -s a b           ~ a_b
            chroot /x a b               ~ a_b
            dotenvx run -- a b          ~ a_b
            npx dotenv -- a b           ~ a_b
            npx cross-env A=1 a b       ~ a_b
            dockerize -wait tcp://db -- a b ~ a_b
            exec env A=1 timeout 5 a b  ~ a_b
            dotenv -e .env a            ~ dotenv_-e_.env_a
            env A=1                     ~ env_A=1
            exec                        ~ exec
            exec --                     ~ exec_--
            """)
    void programsThatOnlyStartAnotherAreLeftOut(String text, String programs) {
        assertThat(programs(line(text))).isEqualTo(programs);
    }

    @ParameterizedTest
    @CsvSource({
        "migrate deploy, true, true",
        "migrate dev, true, true",
        "migrate reset, true, true",
        "migrate status, true, false",
        "db push, true, false",
        "db execute, true, false",
        "db pull, true, false",
        "db seed, false, false",
        "generate, false, false",
        "migrate, false, false"
    })
    void aCommandNeedsTheSchemaEngineOrAppliesMigrations(String command, boolean engine, boolean migrations) {
        PrismaCall call = line("npx prisma --verbose " + command).prisma().get(0);

        assertThat(call.command()).isEqualTo(command);
        assertThat(call.needsSchemaEngine()).isEqualTo(engine);
        assertThat(call.appliesMigrations()).isEqualTo(migrations);
    }

    @ParameterizedTest
    @CsvSource({
        "prisma@6.19.3, true",
        "prisma@7.0.0-dev.1, true",
        "prisma@latest, false",
        "prisma@^6.19.3, false",
        "prisma@, false",
        "prisma, false"
    })
    void onlyANumberPinsTheVersion(String name, boolean pinned) {
        assertThat(line("npx " + name + " db push").prisma().get(0).isPinned()).isEqualTo(pinned);
    }

    @Test
    void anOptionIsBehindItsNameOrAnEqualsSign() {
        PrismaCall call = line("prisma db push --schema a.prisma --config=b.ts --url")
                .prisma()
                .get(0);

        assertThat(call.option("--schema")).contains("a.prisma");
        assertThat(call.option("--config")).contains("b.ts");
        assertThat(call.option("--url")).isEmpty();
        assertThat(call.option("--sch")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            npx prisma2 db push          ~
            bun x prisma db push         ~ FETCHED_IF_MISSING
            npx --package=prisma@6 prisma db push ~ FETCHED_IF_MISSING
            npx -c prisma db push        ~
            npx --no prisma db push      ~ INSTALLED
            prisma2 db push              ~ INSTALLED
            node a.js node_modules/.bin/prisma ~
            node --inspect               ~
            python -m other db push      ~
            npm run prisma db push       ~
            npx                          ~
            pnpm                         ~
            """)
    void aCallIsFoundWhereItsProgramSaysSo(String text, PrismaCall.How how) {
        assertThat(line(text).prisma().stream().map(PrismaCall::how))
                .isEqualTo(Optional.ofNullable(how).stream().toList());
    }

    @Test
    void severalScriptsOfAPackageRunOneAfterAnother() {
        script("a", "one");
        script("b", "two");

        assertThat(programs(line("run-s --silent a b"))).isEqualTo("one ; two");
        assertThat(programs(line("npm-run-all a none"))).isEqualTo("one");
        assertThat(programs(line("concurrently 'node x' 'npm run b' -k"))).isEqualTo("node_x ; two");
        assertThat(programs(line("npm --prefix /app run a && npm -s run b"))).isEqualTo("one ; two");
    }

    @Test
    void aScriptIsFoundFromItsFolderOrOnThePath() {
        texts.put("/usr/local/bin/docker-entrypoint.sh", "#!/bin/sh\nexec \"$@\"");
        texts.put("/usr/bin/tool", "#!/usr/bin/env node\nprisma db push");
        texts.put("/app/bin/up", "#!/bin/bash\ncd /srv\n. ./env\nnode $1 $2");
        texts.put("/srv/env", "echo env");

        assertThat(programs(line("docker-entrypoint.sh node x.js"))).isEqualTo("node_x.js");
        assertThat(programs(line("tool a"))).isEqualTo("tool_a");
        assertThat(programs(line("cd bin && ./up s.js"))).isEqualTo("echo_env ; node_s.js_$2");
        assertThat(programs(line("bash -c 'node \"$@\"' name a b"))).isEqualTo("node_a_b");
        assertThat(programs(line("node $1", "first", "second"))).isEqualTo("node_first");
        assertThat(programs(line("sh"))).isEqualTo("sh");
        assertThat(programs(line("eval prisma db push"))).isEmpty();
    }

    @Test
    void aScriptThatIsNotThereHandsOn() {
        Startup startup = line("./none.sh node x.js");

        assertThat(programs(startup)).isEqualTo("node_x.js");
        assertThat(startup.unread()).hasSize(1);
        assertThat(programs(line("./none.sh --flag x"))).isEmpty();
    }

    private void script(String name, String text) {
        scripts.put(name, new Fact<>(text, Place.in("package.json", 3, text)));
    }
}
