package dev.slipway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.slipway.cli.CommandsInProcess;
import dev.slipway.testing.RealPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands write for machines has the shapes that docs/schemas promises. */
class ReportSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String EXAMPLE_HASH = "0123456789abcdef0123456789abcdef01234567";
    private static final String HASH_OF_6_19_3 = "c2990dca591cba766e3b7ef5d9e8a84796e47ab7";
    private static final String EXPORT =
            "engine mirror export --prisma 6.19.3 --platform rhel-openssl-3.0.x --mirror file:source --to exported";

    @TempDir
    private Path folder;

    @BeforeEach
    void layOutAProjectAMirrorAndACache() throws IOException {
        copy(Path.of("examples/mirror"), folder.resolve("mirror"), EXAMPLE_HASH);
        copy(Path.of("examples/mirror"), folder.resolve("source"), HASH_OF_6_19_3);
        copy(Path.of("examples/shop"), folder.resolve("shop"), EXAMPLE_HASH);
        Files.createDirectories(folder.resolve("db/prisma"));
        Files.writeString(folder.resolve("db/prisma/schema.prisma"), """
                datasource db {
                  provider = "postgresql"
                  url = "postgres://u:hunter2@h:1/d?sslcert=x"
                  directUrl = env("X")
                }
                """);
        Files.writeString(folder.resolve("shop/netlify.toml"), "[functions]\nincluded = 1\nnode_bundler = 'nft'\n");
        Files.createDirectories(folder.resolve("site/api"));
        Files.writeString(folder.resolve("site/api/orders.js"), "");
        Files.writeString(folder.resolve("site/package.json"), "{\"dependencies\": {\"@prisma/client\": \"6.10.0\"}}");
        Files.createDirectories(folder.resolve("old"));
        Files.writeString(
                folder.resolve("old/now.json"), "{\"version\": 2, \"env\": {\"A\": \"@a\"}, \"name\": \"x\"}");
        run("engine fetch --project shop --platform rhel-openssl-3.0.x,windows --mirror file:mirror");
    }

    @ParameterizedTest
    @CsvSource({
        "connections-instances, connections instances",
        "connections-instances, connections instances --engine aurora-mysql",
        "connections-plan, connections plan --instance m5.large --function api --function worker,weight=2",
        "connections-plan, connections plan --max-connections 100 --service web,replicas=3 --client psql=2 --dry-run",
        "datasource-limit, datasource limit 1 --url postgresql://u:p@h/d",
        "datasource-limit, datasource limit 1 --url file:dev.db",
        "datasource-limit, datasource limit 1 --pool-timeout 0 --pgbouncer true --project db --dry-run",
        "datasource-limit, datasource limit 1 --project db",
        "datasource-show, datasource show --project db",
        "datasource-show, datasource show --project shop",
        "deploy-check, deploy-check lambda --instance m5.large",
        "deploy-check, deploy-check lambda --project shop --package shop",
        "deploy-check, deploy-check vercel --package shop --runtime nodejs22.x --arch x86_64",
        "deploy-check, deploy-check image --project shop --hardened --env A=B",
        "check, check --project shop --package shop --platform lambda",
        "deploy-check, deploy-check lambda --max-connections 5 --connection-limit 6 --function api",
        "deploy-check, deploy-check lambda --instance db.t4g.micro --rps 10 --duration 20 --account-concurrency 1000",
        "connections-simulate, connections simulate --rps 5 --duration 200 --hours 1",
        "connections-simulate, connections simulate --rps 5 --duration 200 --hours 1 --reserved 1 --max-connections 1",
        "connections-simulate, connections simulate --rps 5 --duration 200 --duration-p95 300 --hours 1 --deploy-at 30m"
                + " --burst 10m:50:1m --max-connections 3 --reserve 1",
        "engine-targets, engine targets",
        "engine-targets, engine targets musl --prisma 6.19.3",
        "engine-runtimes, engine runtimes",
        "engine-runtimes, engine runtimes node:22 alpine --prisma 4.9.0",
        "engine-platform, engine platform --prisma 6.19.3 --explain",
        "engine-platform, engine platform --prisma 5.22.0 --runtime image:node:22-alpine3.21",
        "engine-platform, engine platform --prisma 4.9.0 --runtime image:node:22-alpine3.21 --arch arm64",
        "engine-fetch, engine fetch --project shop --platform rhel-openssl-3.0.x --mirror file:mirror",
        "engine-fetch, engine fetch --project shop --platform linux-musl --engine all --to out --mirror file:mirror --dry-run",
        "engine-fetch, engine fetch --project shop --platform linux-musl --mirror file:mirror --update-lock",
        "engine-fetch, engine fetch --project shop --platform linux-musl --mirror file:mirror --add-target",
        "engine-verify, engine verify shop/generated/client --runtime lambda:nodejs22.x",
        "engine-verify, engine verify shop/generated/client --target windows",
        "engine-verify, engine verify shop/generated/client/libquery_engine-rhel-openssl-3.0.x.so.node",
        "engine-cache-list, engine cache list",
        "engine-cache-verify, engine cache verify",
        "engine-cache-prune, engine cache prune --all --dry-run",
        "engine-cache-prune, engine cache prune --keep 0",
        "netlify-config-init, netlify-config init --project site",
        "netlify-config-init, netlify-config init --project site --dry-run",
        "netlify-config-init, netlify-config init --project shop --merge",
        "now-config-init, now-config init --project site --report json",
        "now-config-init, now-config init --project site --format vercel --dry-run --report json",
        "now-config-migrate, now-config migrate old/now.json",
        "now-config-migrate, now-config migrate old/now.json --dry-run",
        "now-config-check, now-config check --project shop --rules 2020 shop/package.json",
        "netlify-config-check, netlify-config check --project shop shop/netlify.toml",
        "rules, rules",
        "rules, rules --family now",
        "explain, explain url001",
        "explain, explain ENG001",
        "engine-mirror-export, " + EXPORT,
        "engine-mirror-export, " + EXPORT + " --dry-run",
        "engine-mirror-verify, engine mirror verify mirror",
        "engine-mirror-verify, engine mirror verify file:mirror --prisma 6.19.3 --platform rhel-openssl-3.0.x",
    })
    void aReportHasThePromisedShape(String name, String line) throws IOException {
        // now-config init has --report in its place.
        String format = line.contains("--report") ? "" : " --format json";

        JsonNode report = MAPPER.readTree(run(line + format));

        assertThat(schema(name).validate(report)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--remove", ""})
    void aDamagedCacheHasThePromisedShapeToo(String option) throws IOException {
        for (Path engine : filesOf(folder.resolve("cache"))
                .filter(f -> f.endsWith("libquery-engine"))
                .toList()) {
            Files.writeString(engine, "other bytes");
        }

        JsonNode report = MAPPER.readTree(run("engine cache verify --format json " + option));

        assertThat(schema("engine-cache-verify").validate(report)).isEmpty();
        assertThat(report.findValuesAsText("state")).containsOnly(option.isEmpty() ? "damaged" : "removed");
    }

    @Test
    void aDryRunExportsNothingAndSaysSo() throws IOException {
        JsonNode report = MAPPER.readTree(run(EXPORT + " --dry-run --format json"));
        String text = run(EXPORT + " --dry-run");

        assertThat(report.findValuesAsText("state")).hasSize(2).containsOnly("to-fetch");
        assertThat(text).contains("to fetch").contains("would be complete").doesNotContain("exported  ");
        assertThat(folder.resolve("exported")).doesNotExist();
    }

    @Test
    void aServerThatRunsHasThePromisedShapeToo() throws IOException {
        String url = RealPostgres.shared().newDatabase().url();

        JsonNode report = MAPPER.readTree(run("connections status --format json --url " + url));

        assertThat(schema("connections-status").validate(report)).isEmpty();
        assertThat(report.path("maxConnections").path("value").intValue()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"connections-reap, connections reap", "connections-watch, connections watch --rounds 1"})
    void eachRoundAtAServerHasThePromisedShapeToo(String name, String line) throws IOException {
        String url = RealPostgres.shared().newDatabase().url();

        JsonNode report = MAPPER.readTree(run(line + " --format json --url " + url));

        assertThat(report.path("schema").asText()).isEqualTo("slipway/" + name + "/v1");
        assertThat(schema(name).validate(report)).isEmpty();
    }

    @Test
    void everySchemaIsThatOfACommand() throws IOException {
        List<String> names = ProjectFiles.endingIn("docs/schemas", ".v1.schema.json").stream()
                .map(f -> f.getFileName().toString().replace(".v1.schema.json", ""))
                .toList();

        assertThat(names)
                .containsExactly(
                        "check",
                        "connections-instances",
                        "connections-plan",
                        "connections-reap",
                        "connections-simulate",
                        "connections-status",
                        "connections-watch",
                        "datasource-limit",
                        "datasource-show",
                        "deploy-check",
                        "engine-cache-list",
                        "engine-cache-prune",
                        "engine-cache-verify",
                        "engine-fetch",
                        "engine-mirror-export",
                        "engine-mirror-verify",
                        "engine-platform",
                        "engine-runtimes",
                        "engine-targets",
                        "engine-verify",
                        "explain",
                        "netlify-config-check",
                        "netlify-config-init",
                        "now-config-check",
                        "now-config-init",
                        "now-config-migrate",
                        "rules");
        for (String name : names) {
            assertThat(schema(name).validate(MAPPER.createObjectNode()))
                    .as(name)
                    .isNotEmpty();
        }
    }

    private static JsonSchema schema(String name) throws IOException {
        JsonNode text = MAPPER.readTree(
                Path.of("docs/schemas", name + ".v1.schema.json").toFile());
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
    }

    private String run(String line) {
        Map<String, String> environment = Map.of(
                "HOME",
                folder.toString(),
                "XDG_CACHE_HOME",
                folder.resolve("cache").toString());
        return new CommandsInProcess(folder, environment)
                .run(line.strip().split(" "))
                .out();
    }

    private static void copy(Path from, Path to, String hash) throws IOException {
        for (Path file : filesOf(from).toList()) {
            Path target = to.resolve(from.relativize(file).toString().replace(EXAMPLE_HASH, hash));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static Stream<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }
}
