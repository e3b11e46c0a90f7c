package dev.slipway.precision;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.testing.Contents;
import java.util.List;

/** Projects that go into images, on several bases, the application's files in a layer of their own. */
final class ImageLayouts {
    private ImageLayouts() {}

    static List<Layout> all() {
        return List.of(alpine(), debian(), bullseye(), hardened(), monorepo(), lambda());
    }

    private static String run(String command) {
        return "{\"User\":\"node\",\"Env\":[\"PATH=/usr/local/bin:/usr/bin:/bin\",\"NODE_ENV=production\"],"
                + "\"WorkingDir\":\"/app\",\"Cmd\":" + command + "}";
    }

    private static String dockerfile(String base, Manager manager, String generate, String command) {
        String lock = manager.file();
        return "FROM %s AS build\nWORKDIR /app\nCOPY package.json %s ./\nCOPY prisma prisma\n".formatted(base, lock)
                + "RUN %s && %s\n\nFROM %s\nWORKDIR /app\n".formatted(manager.install(), generate, base)
                + "COPY --from=build /app/node_modules node_modules\nCOPY package.json ./\nCOPY src src\n"
                + "USER node\nCMD " + command + "\n";
    }

    private static Contents project(Project project, String base, String generate) {
        return project.files()
                .file("Dockerfile", dockerfile(base, project.manager(), generate, "[\"node\", \"src/orders.js\"]"))
                .file(".dockerignore", "node_modules\n.env\n.git\n");
    }

    private static Contents app(Contents files) {
        return new Contents().put("app/", files);
    }

    private static Layout layout(String name, Contents files, Contents root, Contents app) {
        return Layout.of(name, files, Ship.image(run("[\"node\",\"src/orders.js\"]"), root, app(app)))
                .with("--service", "web,replicas=2");
    }

    static Layout alpine() {
        Project project = Project.of(Release.SIX, Manager.NPM, "linux-musl-openssl-3.0.x");
        return layout(
                "npm, Alpine",
                project(project, "node:22-alpine3.21", "npx prisma generate"),
                Roots.alpine(),
                project.deployed());
    }

    static Layout debian() {
        Project project = Project.of(Release.FIVE, Manager.YARN, "debian-openssl-3.0.x");
        return layout(
                "yarn, Debian 12",
                project(project, "node:22-bookworm", "yarn prisma generate"),
                Roots.debian12(),
                project.deployed());
    }

    static Layout bullseye() {
        Project project = Project.of(Release.FOUR, Manager.NPM, "debian-openssl-1.1.x");
        return layout(
                "npm, Prisma 4 on Debian 11",
                project(project, "node:18-bullseye", "npx prisma generate"),
                Roots.debian11(),
                project.deployed());
    }

    /** It migrates when it starts, with the command line and the schema engine that it brings. */
    static Layout hardened() {
        Project project = Project.of(Release.SEVEN, Manager.NPM);
        String start = "[\"sh\", \"-c\", \"node_modules/.bin/prisma migrate deploy && node src/orders.js\"]";
        Contents shipped = withCommandLine(project, project.deployed(), "debian-openssl-3.0.x");
        Contents files = project.files()
                .file("Dockerfile", """
                        FROM node:22-bookworm AS build
                        WORKDIR /app
                        COPY package.json package-lock.json prisma.config.ts ./
                        COPY prisma prisma
                        RUN npm ci && DATABASE_URL=postgresql://h/d npx prisma generate

                        FROM node:22-bookworm
                        WORKDIR /app
                        COPY --from=build /app/node_modules node_modules
                        COPY package.json prisma.config.ts ./
                        COPY prisma prisma
                        COPY src src
                        USER node
                        CMD %s
                        """.formatted(start))
                .file("prisma/migrations/migration_lock.toml", "provider = \"postgresql\"\n")
                .file("prisma/migrations/20260101000000_first/migration.sql", "CREATE TABLE \"Order\" (id INT);\n")
                .file(".dockerignore", "node_modules\n.env\n.git\n");
        for (String path : files.paths()) {
            if (path.startsWith("prisma")) {
                shipped.file(path, files.text(path));
            }
        }
        return Layout.of(
                        "npm, Prisma 7 that migrates at its start, hardened",
                        files,
                        Ship.image(run(start), Roots.debian12(), app(shipped)))
                .with("--service", "web,replicas=1", "--hardened");
    }

    /** {@code prisma} and its engines beside the client. */
    static Contents withCommandLine(Project project, Contents shipped, String target) {
        String version = project.release().version();
        String at = "node_modules/";
        shipped.file(
                at + "prisma/package.json",
                "{\"name\":\"prisma\",\"version\":\"" + version + "\",\"bin\":{\"prisma\":\"build/index.js\"}}\n");
        shipped.file(at + "prisma/build/index.js", 0755, "#!/usr/bin/env node\n".getBytes(UTF_8));
        shipped.file(at + "prisma/build/prisma_schema_build_bg.wasm", "\0asm\1\0\0\0");
        shipped.link(at + ".bin/prisma", "../prisma/build/index.js");
        shipped.file(at + "prisma/config.js", "module.exports = require('@prisma/config')\n");
        shipped.file(at + "@prisma/config/package.json", Project.packaged("@prisma/config", version));
        shipped.file(at + "@prisma/config/dist/index.js", "exports.defineConfig = (c) => c\n");
        shipped.file(at + "@prisma/engines/package.json", Project.packaged("@prisma/engines", version));
        shipped.file(
                at + "@prisma/engines-version/package.json",
                "{\"name\":\"@prisma/engines-version\",\"version\":\""
                        + project.release().engines() + "\"}\n");
        shipped.elf(
                at + "@prisma/engines/schema-engine-" + target,
                Engine.program(target, project.release().hash()));
        shipped.file(at + "dotenv/package.json", Project.packaged("dotenv", "17.2.3"));
        shipped.file(at + "dotenv/config.js", "");
        return shipped;
    }

    static Layout monorepo() {
        Project project = Project.of(Release.SIX, Manager.PNPM, "debian-openssl-3.0.x");
        Contents files = new Contents().put("apps/api/", project.files().remove("pnpm-lock.yaml"));
        files.file("package.json", "{\n  \"name\": \"shop\",\n  \"private\": true\n}\n");
        files.file("pnpm-workspace.yaml", "packages:\n  - apps/*\n  - packages/*\n");
        files.file("pnpm-lock.yaml", Manager.PNPM.lock(Release.SIX.packages()));
        files.file(".dockerignore", "**/node_modules\n**/.env\n.git\n");
        files.file("apps/api/Dockerfile", """
                FROM node:22-bookworm AS build
                WORKDIR /repository
                RUN corepack enable
                COPY . .
                RUN pnpm install --frozen-lockfile && pnpm --filter orders build && pnpm --filter orders deploy --prod /app

                FROM node:22-bookworm
                WORKDIR /app
                COPY --from=build /app .
                USER node
                CMD ["node", "src/orders.js"]
                """);
        String store = "node_modules/.pnpm/@prisma+client@6.19.3_prisma@6.19.3/node_modules/";
        Contents shipped = new Contents()
                .put("", project.deployed().remove("node_modules"))
                .put(store, project.client().modules())
                .link(
                        "node_modules/@prisma/client",
                        "../.pnpm/@prisma+client@6.19.3_prisma@6.19.3/node_modules/@prisma/client");
        Layout layout = layout("pnpm workspace, deployed into an image", files, Roots.debian12(), shipped);
        return layout.with("--project", "apps/api").in("apps/api/app");
    }

    /** An image of Lambda's own base. */
    static Layout lambda() {
        Project project = Project.of(Release.SIX, Manager.NPM, "rhel-openssl-3.0.x");
        Contents files = project.files().file("Dockerfile", """
                        FROM public.ecr.aws/lambda/nodejs:22
                        COPY package.json package-lock.json ./
                        COPY prisma prisma
                        RUN npm ci && npx prisma generate && npm prune --omit=dev
                        COPY src src
                        CMD ["src/orders.handler"]
                        """).file(".dockerignore", "node_modules\n.env\n.git\n");
        Contents shipped =
                new Contents().put("var/task/", project.deployed().file("prisma/schema.prisma", project.schema()));
        String run = "{\"Env\":[\"PATH=/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin\","
                + "\"LD_LIBRARY_PATH=/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/task:/opt/lib\","
                + "\"LAMBDA_TASK_ROOT=/var/task\",\"LAMBDA_RUNTIME_DIR=/var/runtime\"],"
                + "\"WorkingDir\":\"/var/task\",\"Entrypoint\":[\"/lambda-entrypoint.sh\"],\"Cmd\":[\"src/orders.handler\"]}";
        return Layout.of("npm, an image for Lambda", files, Ship.image(run, Roots.lambda(), shipped));
    }
}
