package dev.slipway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** Projects of each platform, and of each way in which a process gets its URL. */
enum ProjectLayout {
    SERVERLESS("6.19.3", "3", ".env:1", ".env:1", "serverless.yml"),
    SERVERLESS_STAGE("6.19.3", "4", ".env.dev:1", ".env.dev:1", "serverless.yml .env.dev"),
    SERVERLESS_OTHER("6.19.3", "6", ".env:2", ".env:2", "other.yml"),
    SERVERLESS_DEFAULT("6.19.3", "7", "serverless.yml:7", "serverless.yml:7", "default.yml"),
    SAM_SECRET("6.19.3", "5", "Prisma's default", ".env:1", "template.yaml"),
    VERCEL("6.19.3", "3", ".env:1", ".env:1", "vercel.json"),
    NOW("6.19.3", "3", ".env:1", ".env:1", "now.json"),
    VERCEL_ENV("6.19.3", "9", "vercel.json:1", "vercel.json:1", "given.json"),
    NOW_SECRET("6.19.3", "null", "now.json:1 gives", ".env:1", "secret.json"),
    NETLIFY("6.19.3", "3", ".env:1", ".env:1", "netlify.toml"),
    NEXT_LOCAL("6.19.3", "4", ".env.local:1", ".env.local:1", ".env.local next"),
    NEXT_LOCAL_ON_VERCEL("6.19.3", "3", ".env:1", ".env:1", "vercel.json .env.local next"),
    NEXT_PRODUCTION("6.19.3", "4", ".env.production:1", ".env.production:1", ".env.production next"),
    COMPOSE("6.19.3", "3", ".env:1", ".env:1", "compose.yaml Dockerfile"),
    COMPOSE_FILE("6.19.3", "8", "web.env:1", "web.env:1", "envfile.yaml web.env"),
    KUBERNETES("6.19.3", "3", "k8s/web.yaml:13", "k8s/web.yaml:13", "k8s/web.yaml Dockerfile"),
    KUBERNETES_SECRET("6.19.3", "null", "the URL comes from a Secret", ".env:1", "k8s/secret.yaml"),
    ACCELERATE("6.19.3", "0", ".env:1", ".env:1", "serverless.yml prisma://"),
    ADAPTER("6.19.3", "10", "package.json:1", ".env:1", "serverless.yml @prisma/adapter-pg client"),
    ADAPTER_LIMITED("7.0.0", "2", "src/db.ts:2", ".env:1", "serverless.yml @prisma/adapter-pg config max:2"),
    ADAPTER_BY_CODE("6.19.3", "10", "src/db.ts:2", ".env:1", "serverless.yml @prisma/adapter-pg no-max"),
    ADAPTER_UNCLEAR(
            "7.0.0", "null", "a driver adapter keeps", ".env:1", "serverless.yml @prisma/adapter-pg config max:N"),
    PRISMA7("7.0.0", "10", "package.json:1", ".env:1", "serverless.yml @prisma/adapter-pg config"),
    TWO_CLIENTS("6.19.3", "6", ".env:1, x 2 clients", ".env:1", "serverless.yml twice"),
    CONFIG_NAMED("7.0.0", "10", "package.json:1", ".env:1", "serverless.yml @prisma/adapter-pg config named"),
    PRISMA7_ACCELERATE("7.0.0", "0", "src/db.ts:1", ".env:1", "serverless.yml @prisma/adapter-pg config accelerateUrl"),
    WORKSPACE("6.19.3", "3", "packages/db/.env:1", "packages/db/.env:1", "plain.yml workspace");

    private static final String FUNCTION = "functions:\n  api: {handler: a.b, reservedConcurrency: 10}\n";
    private static final String HEAD = "service: s\nuseDotenv: true\nprovider:\n  name: aws\n  runtime: nodejs22.x\n"
            + "  environment:\n    DATABASE_URL: ";

    private final String prisma;
    private final String pool;
    private final String source;
    private final String urlPlace;
    private final String words;

    /**
     * A project.
     *
     * @param pool that one process opens; {@code null} where nobody can tell
     * @param source that the pool is from
     * @param urlPlace where the URL is written
     * @param words what it has, with blanks between
     */
    ProjectLayout(String prisma, String pool, String source, String urlPlace, String words) {
        this.prisma = prisma;
        this.pool = pool;
        this.source = source;
        this.urlPlace = urlPlace;
        this.words = words;
    }

    String prisma() {
        return prisma;
    }

    String pool() {
        return pool;
    }

    String source() {
        return source;
    }

    String urlPlace() {
        return urlPlace;
    }

    /** Whether it is known what its processes open, and that is something. */
    boolean isCounted() {
        return !List.of("0", "null").contains(pool);
    }

    boolean declaresItsProcesses() {
        return !List.of(VERCEL, VERCEL_ENV, NOW, NOW_SECRET, NETLIFY, NEXT_LOCAL, NEXT_LOCAL_ON_VERCEL, NEXT_PRODUCTION)
                .contains(this);
    }

    /** A platform's file that declares no function needs one on the line. */
    String[] planned(String... line) {
        String[] more = Arrays.copyOf(line, line.length + 2);
        more[line.length] = "--function";
        more[line.length + 1] = "api,reserved=10";
        return declaresItsProcesses() ? line : more;
    }

    private List<String> parts() {
        return List.of(words.split(" "));
    }

    void write(CommandsInProcess into) throws IOException {
        CommandsInProcess project = into;
        if (parts().contains("workspace")) {
            into.write("package.json", "{\"workspaces\": [\"packages/*\"]}");
            project = into.in("packages/db");
        }
        manifest(project);
        project.write(
                "prisma/schema.prisma",
                "generator client {\n  provider = \"prisma-client-js\"\n  output = \"../src/generated\"\n"
                        + (parts().contains("client") ? "  engineType = \"client\"\n" : "") + "}\n"
                        + "datasource db {\n  provider = \"postgresql\"\n"
                        + (parts().contains("config") ? "" : "  url = env(\"DATABASE_URL\")\n") + "}\n");
        String url = parts().contains("prisma://") ? "prisma://accelerate.net/?api_key=k" : url(3);
        project.write(".env", "DATABASE_URL=\"" + url + "\"\nOTHER=\"" + url(6) + "\"\n");
        for (String part : parts()) {
            part(part, into);
        }
    }

    private void manifest(CommandsInProcess project) throws IOException {
        StringBuilder dependencies = new StringBuilder("\"@prisma/client\": \"" + prisma + "\"");
        parts().stream()
                .filter(part -> part.equals("next") || part.startsWith("@"))
                .forEach(part -> dependencies.append(", \"").append(part).append("\": \"*\""));
        project.write("package.json", "{\"dependencies\": {" + dependencies + "}}");
        project.write("node_modules/@prisma/client/package.json", "{\"version\": \"" + prisma + "\"}");
    }

    private static void part(String part, CommandsInProcess into) throws IOException {
        switch (part) {
            case "serverless.yml" -> into.write(part, HEAD + "${env:DATABASE_URL}\n" + FUNCTION);
            case "other.yml" -> into.write("serverless.yml", HEAD + "${env:OTHER}\n" + FUNCTION);
            case "default.yml" -> into.write("serverless.yml", HEAD + "${env:NONE, '" + url(7) + "'}\n" + FUNCTION);
            case "plain.yml" -> into.write("serverless.yml", "service: s\nprovider: {name: aws}\n" + FUNCTION);
            case "template.yaml" -> into.write(part, """
                        Parameters:
                          Url: {Type: String, NoEcho: true}
                        Resources:
                          Api:
                            Type: AWS::Serverless::Function
                            Properties:
                              Runtime: nodejs22.x
                              ReservedConcurrentExecutions: 10
                              Environment: {Variables: {DATABASE_URL: !Ref Url}}
                        """);
            case "vercel.json" -> into.write(part, "{}");
            case "now.json" -> into.write(part, "{\"version\": 2}");
            case "given.json" -> into.write("vercel.json", "{\"env\": {\"DATABASE_URL\": \"" + url(9) + "\"}}");
            case "secret.json" ->
                into.write("now.json", "{\"version\": 2, \"env\": {\"DATABASE_URL\": \"@database-url\"}}");
            case "netlify.toml" -> into.write(part, "[build]\ncommand = \"prisma generate\"\n");
            case "compose.yaml" ->
                into.write(
                        part,
                        "services:\n  web:\n    build: .\n    environment: {DATABASE_URL: \"${DATABASE_URL}\"}\n");
            case "envfile.yaml" -> into.write("compose.yaml", "services:\n  web: {build: ., env_file: web.env}\n");
            case "web.env" -> into.write(part, "DATABASE_URL=" + url(8) + "\n");
            case "Dockerfile" -> into.write(part, "FROM node:22-bookworm\n");
            case "k8s/web.yaml" -> into.write(part, deployment("value: " + url(3)));
            case "k8s/secret.yaml" -> into.write(part, deployment("valueFrom: {secretKeyRef: {name: s, key: u}}"));
            case "config" -> into.write("prisma.config.ts", """
                        import "dotenv/config";
                        import { env } from "prisma/config";
                        export default { datasource: { url: env("DATABASE_URL") } };
                        """);
            case "named" -> {
                Files.move(into.file("prisma.config.ts"), into.file("named.config.ts"));
                into.write("Dockerfile", """
                        FROM node:22-bookworm
                        RUN npx prisma generate --config named.config.ts
                        """);
            }
            case "twice" -> into.write("src/db.ts", """
                        import { PrismaClient } from './generated';
                        export const a = new PrismaClient();
                        export const b = new PrismaClient();
                        """);
            case "accelerateUrl" ->
                into.write(
                        "src/db.ts", "export const prisma = new PrismaClient({ accelerateUrl: process.env.URL });\n");
            case "max:2" -> into.write("src/db.ts", adapter(", max: 2"));
            case "max:N" -> into.write("src/db.ts", adapter(", max: Number(process.env.POOL)"));
            case "no-max" -> into.write("src/db.ts", adapter(""));
            case ".env.dev", ".env.local", ".env.production" -> into.write(part, "DATABASE_URL=\"" + url(4) + "\"\n");
            default -> {
                // A word for package.json or the schema.
            }
        }
    }

    private static String adapter(String option) {
        return "import { PrismaPg } from '@prisma/adapter-pg';\nconst adapter = new PrismaPg({ connectionString: url"
                + option + " });\nexport const prisma = new PrismaClient({ adapter });\n";
    }

    private static String deployment(String url) {
        return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 3\n  template:\n"
                + "    spec:\n      containers:\n        - name: web\n          image: web\n          env:\n"
                + "            - name: DATABASE_URL\n              " + url + "\n";
    }

    private static String url(int limit) {
        return "postgresql://u:p@db.internal:5432/d?connection_limit=" + limit;
    }
}
