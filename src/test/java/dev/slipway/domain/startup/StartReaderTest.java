package dev.slipway.domain.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.startup.PrismaCall.How;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartReaderTest {
    private static final Place HERE = Place.in("Dockerfile", 9, "");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Fact<String>> scripts = new HashMap<>();
    private Optional<String> manager = Optional.empty();

    private final StartFiles files = new StartFiles() {
        @Override
        public Optional<StartText> text(String path) {
            return Optional.ofNullable(texts.get(path)).map(text -> new StartText(path, text));
        }

        @Override
        public Optional<PackageScripts> scripts(String folder) {
            return folder.equals("/app") && !scripts.isEmpty()
                    ? Optional.of(new PackageScripts(scripts, manager))
                    : Optional.empty();
        }
    };

    private Startup line(String text) {
        StartReader reader = new StartReader(files);
        reader.line(text, List.of(), "/app", HERE);
        return reader.end();
    }

    private Startup program(String... words) {
        StartReader reader = new StartReader(files);
        reader.program(List.of(words), "/app", HERE);
        return reader.end();
    }

    private void script(String name, String text) {
        scripts.put(name, new Fact<>(text, Place.in("package.json", 3, text)));
    }

    private static List<String> programs(Startup startup) {
        return startup.steps().stream()
                .map(step -> String.join(" ", step.words()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            npx prisma migrate deploy && node server.js   ~ false
            npx prisma migrate deploy; node server.js     ~ true
            npx prisma migrate deploy || true; node x     ~ true
            npx prisma migrate deploy || exit 1; node x   ~ false
            npx prisma migrate deploy || false; node x    ~ true
            npx prisma migrate deploy || npx prisma db push && node x ~ false
            sh -ec 'npx prisma migrate deploy || false; node x' ~ false
            bash -eo pipefail -c 'npx prisma migrate deploy | tee log; node x' ~ false
            bash --noprofile -u -o errexit -c 'npx prisma migrate deploy; node x' ~ false
            [ -n "$SKIP" ] || npx prisma migrate deploy; node x ~ true
            npx prisma migrate deploy; [ -n "$SEED" ] && node seed; node x ~ true
            ok=0; for i in 1 2 3; do if npx prisma migrate deploy; then ok=1; break; fi; done; if [ $ok = 0 ]; then exit 1; fi; node x ~ false
            npx prisma migrate deploy || { echo bad; exit 1; }; node x ~ false
            npx prisma migrate deploy || (echo bad && exit 1) && node x ~ false
            npx prisma migrate deploy || echo failed && node x ~ true
            set -e; npx prisma migrate deploy; node x     ~ false
            set -euo pipefail; npx prisma migrate deploy; node x ~ false
            npx prisma migrate deploy | tee log && node x ~ true
            npx prisma migrate deploy & node x            ~ true
            npx prisma migrate deploy                     ~ false
            A=1 npx prisma migrate deploy > /dev/null 2>&1 && node x ~ false
            if ! npx prisma migrate deploy; then exit 1; fi; node x ~ false
            until npx prisma migrate deploy; do sleep 2; done; node x ~ false
            npx prisma migrate deploy; if [ $? -ne 0 ]; then exit 1; fi; node x ~ false
            """)
    void aFailureIsIgnoredWhereTheStartGoesOn(String text, boolean ignored) {
        PrismaCall call = line(text).prisma().get(0);

        assertThat(call.command()).isEqualTo("migrate deploy");
        assertThat(call.step().ignored()).isEqualTo(ignored);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            npx prisma migrate deploy                      | FETCHED_IF_MISSING |
            npx --yes prisma@6.19.3 migrate deploy         | FETCHED_IF_MISSING | 6.19.3
            npx -p prisma@5 prisma migrate deploy          | FETCHED_IF_MISSING | 5
            npx --no-install prisma migrate deploy         | INSTALLED |
            npm exec prisma migrate deploy                 | FETCHED_IF_MISSING |
            npm exec -- prisma migrate deploy              | FETCHED_IF_MISSING |
            bunx prisma migrate deploy                     | FETCHED_IF_MISSING |
            pnpm dlx prisma@latest migrate deploy          | FETCHED | latest
            yarn dlx prisma migrate deploy                 | FETCHED |
            pnpm exec prisma migrate deploy                | INSTALLED |
            pnpm prisma migrate deploy                     | INSTALLED |
            yarn run prisma migrate deploy                 | INSTALLED |
            prisma migrate deploy                          | INSTALLED |
            ./node_modules/.bin/prisma migrate deploy      | INSTALLED |
            node node_modules/prisma/build/index.js migrate deploy | INSTALLED |
            node --max-old-space-size=512 ./node_modules/.bin/prisma migrate deploy | INSTALLED |
            exec tini -- npx prisma migrate deploy         | FETCHED_IF_MISSING |
            su-exec node npx prisma migrate deploy         | FETCHED_IF_MISSING |
            gosu node prisma migrate deploy                | INSTALLED |
            env A=b C=d prisma migrate deploy              | INSTALLED |
            npx dotenv -e .env -- prisma migrate deploy    | INSTALLED |
            cross-env NODE_ENV=production prisma migrate deploy | INSTALLED |
            sh -c 'prisma migrate deploy'                  | INSTALLED |
            bash -ec "cd /x && prisma migrate deploy"    | INSTALLED |
            timeout 60 prisma migrate deploy               | INSTALLED |
            python3 -m prisma migrate deploy               | INSTALLED |
            """)
    void theCommandLineIsRecognised(String text, How how, String version) {
        assertThat(line(text).prisma()).singleElement().satisfies(call -> {
            assertThat(call.how()).isEqualTo(how);
            assertThat(call.version()).isEqualTo(Optional.ofNullable(version));
            assertThat(call.needsSchemaEngine()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node server.js",
                "npx prismatic",
                "node prisma.js migrate",
                "echo npx prisma migrate deploy",
                "pnpm next start",
                "npm run",
                "# npx prisma migrate deploy",
                "cat <<EOF\nnpx prisma migrate deploy\nEOF\nnode x",
                "echo \"npx prisma migrate deploy\" > x; node y",
            })
    void whatIsNoCallOfItIsNone(String text) {
        assertThat(line(text).prisma()).isEmpty();
    }

    @Test
    void scriptsOfAPackageAreFollowedWithThoseBeforeAndAfter() {
        script("prestart", "npm run migrate");
        script("migrate", "prisma migrate deploy");
        script("start", "node server.js");

        Startup startup = program("npm", "start");

        assertThat(programs(startup)).containsExactly("prisma migrate deploy", "node server.js");
        assertThat(startup.steps().get(0).place().place()).isEqualTo("package.json:3");
    }

    /** A script that is called prisma is "prisma", and what it does stands behind its name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            npm run prisma generate                    | prisma generate
            npm run prisma -- generate --no-engine     | prisma generate --no-engine
            npm run prisma --silent generate           | prisma generate
            yarn prisma migrate deploy --schema a      | prisma migrate deploy --schema a
            pnpm run prisma migrate deploy             | prisma migrate deploy
            npm run both generate                      | echo both;prisma generate
            npm run prisma                             | prisma
            """)
    void whatStandsBehindTheNameOfAScriptIsHandedToIt(String text, String run) {
        script("preprisma", "true");
        script("prisma", "prisma");
        script("both", "echo both && prisma");

        assertThat(programs(line(text)).stream().filter(each -> !each.equals("true")))
                .containsExactly(run.split(";"));
    }

    @Test
    void yarnOfTodayRunsNoHooks() {
        script("prestart", "prisma migrate deploy");
        script("start", "node server.js");
        manager = Optional.of("yarn@4.1.0");

        assertThat(programs(program("yarn", "start"))).containsExactly("node server.js");
    }

    @Test
    void aScriptForAShellIsReadAndHandsOn() {
        texts.put("/app/docker/start.sh", "#!/bin/sh\nset -e\necho hi\nnpx prisma migrate deploy\nexec \"$@\"\n");

        Startup startup = program("docker/start.sh", "node", "server.js");

        assertThat(programs(startup)).containsExactly("echo hi", "npx prisma migrate deploy", "node server.js");
        assertThat(startup.steps().get(1).place().place()).isEqualTo("/app/docker/start.sh:4");
        assertThat(startup.steps().get(1).ignored()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ./start.sh                | #!/bin/sh     | true
            ./start.sh                | #!/bin/sh -e  | false
            sh ./start.sh             | #!/bin/sh -e  | true
            sh -e ./start.sh          | #!/bin/sh     | false
            set -e; . ./start.sh      | #!/bin/sh     | false
            set -e; ./start.sh        | #!/bin/sh     | true
            if . ./start.sh; then :; fi | #!/bin/sh   | true
            """)
    void aScriptStopsAsTheShellThatReadsIt(String text, String first, boolean ignored) {
        texts.put("/app/start.sh", first + "\nnpx prisma migrate deploy\nnode x\n");

        assertThat(line(text).prisma().get(0).step().ignored()).isEqualTo(ignored);
    }

    @Test
    void aScriptThatIsNotAtHandIsSaid() {
        Startup startup = program("sh", "./start.sh");

        assertThat(startup.unread())
                .singleElement()
                .satisfies(unread -> assertThat(unread.what()).contains("./start.sh"));
    }

    @Test
    void aScriptThatCallsItselfEnds() {
        script("a", "npm run b && npm run b");
        script("b", "npm run a && npm run a");
        texts.put("/app/x.sh", "sh /app/x.sh; sh /app/x.sh");

        assertThat(program("npm", "run", "a").steps()).isEmpty();
        assertThat(program("sh", "x.sh").unread()).isNotEmpty();
    }

    @Test
    void whatOnlyARunCanTellIsSaid() {
        assertThat(line("exec $START").unread()).hasSize(1);
        assertThat(line("pnpm --filter api start").unread()).hasSize(1);
        assertThat(line("npm start").unread()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "$(",
                "${",
                "`",
                "<<",
                "<<EOF",
                "&&",
                "||",
                "((((",
                "a <",
                "\\",
                "! ",
                "if ",
                "elif ",
                "f() ",
                "case a in b) "
            })
    void brokenTextsEnd(String text) {
        assertThat(line(text).prisma()).isEmpty();
        assertThat(line(text.repeat(5000)).prisma()).isEmpty();
    }
}
