package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** URL006 is an error where a deploy waits for the migration, and a warning where nothing says so. */
class MigratingStepsTest {
    private final CommandsInProcess slipway;

    MigratingStepsTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        scripts("\"dev\": \"tsx src/api.ts\"");
        slipway.writeSchema("native", "rhel-openssl-3.0.x");
        slipway.write("serverless.yml", """
                service: shop
                provider:
                  name: aws
                  runtime: nodejs20.x
                functions:
                  api:
                    handler: src/api.handler
                    reservedConcurrency: 5
                """);
        slipway.write(".env", """
                DATABASE_URL="postgresql://u:b7Qx9L@ep-cool-1a2b3c-pooler.eu-central-1.aws.neon.tech/shop?connection_limit=1&pgbouncer=true"
                """);
    }

    private void scripts(String members) throws IOException {
        slipway.write("package.json", """
                {
                  "scripts": {%s},
                  "dependencies": {"@prisma/client": "6.19.3"},
                  "devDependencies": {"prisma": "6.19.3"}
                }
                """.formatted(members));
    }

    private List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        for (JsonNode each : slipway.json("check").path("findings")) {
            if (each.path("rule").asText().equals("URL006")) {
                JsonNode places = each.path("evidence");
                JsonNode last = places.get(places.size() - 1);
                found.add(each.path("severity").asText() + " "
                        + last.path("file").asText() + ":" + last.path("line").asText());
            }
        }
        return found;
    }

    @Test
    void nothingThatMigratesIsKnown() throws IOException {
        assertThat(found()).containsExactly("warning .env:1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '"start": "prisma migrate deploy && node ."' | error package.json:2
            '"build": "npm run db && tsc", "db": "npx prisma@6.19.3 db push"' | error package.json:2
            '"vercel-build": "prisma generate && prisma migrate deploy"' | error package.json:2
            '"build": "prisma generate", "db": "prisma migrate deploy"' | warning .env:1
            '"build": "prisma migrate diff --exit-code"' | warning .env:1
            """)
    void aScriptThatIsCalledByItselfMigrates(String members, String expected) throws IOException {
        scripts(members);

        assertThat(found()).containsExactly(expected);
    }

    /** Each is read once, however far away the one is that migrates. */
    @Test
    void aScriptIsFollowedThroughThousandsOfOthers() throws IOException {
        String chain = IntStream.range(0, 5_000)
                .mapToObj(number -> ", \"s%d\": \"npm run s%d && npm run s%d\"".formatted(number, number, number + 1))
                .collect(Collectors.joining());
        scripts("\"build\": \"npm run s0\"" + chain + ", \"s5000\": \"prisma migrate deploy\"");

        assertThat(found()).containsExactly("error package.json:2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Procfile | 'release: npx prisma migrate deploy' | error Procfile:1
            Dockerfile | 'CMD ["npx", "prisma", "migrate", "deploy"]' | error Dockerfile:1
            Dockerfile | '# CMD npx prisma migrate deploy' | warning .env:1
            .github/workflows/deploy.yml | '      - run: pnpm db' | error .github/workflows/deploy.yml:1
            .github/workflows/deploy.yml | '      - run: pnpm dbs' | warning .env:1
            .gitlab-ci.yml | '    - npx prisma migrate deploy' | error .gitlab-ci.yml:1
            """)
    void aFileOfTheDeployMigrates(String file, String line, String expected) throws IOException {
        scripts("\"db\": \"prisma migrate deploy\"");
        slipway.write(file, line + "\n");

        assertThat(found()).containsExactly(expected);
    }

    @Test
    void theDirectUrlIsWhatMigrateUses() throws IOException {
        scripts("\"start\": \"prisma migrate deploy && node .\"");
        slipway.write("prisma/schema.prisma", """
                datasource db {
                  provider  = "postgresql"
                  url       = env("DATABASE_URL")
                  directUrl = "postgresql://db.example.com/shop"
                }
                """);

        assertThat(found()).isEmpty();
    }
}
