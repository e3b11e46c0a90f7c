package dev.slipway.precision;

import dev.slipway.testing.Contents;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A small project of Prisma as it is checked out, without what is installed and generated.
 *
 * @param kind the client's engine: {@code library}, {@code binary} or {@code client}
 * @param targets that its schema names, without {@code native}; none where the line is left out
 */
record Project(Release release, Manager manager, String kind, List<String> targets) {
    static Project of(Release release, Manager manager, String... targets) {
        return new Project(release, manager, "library", List.of(targets));
    }

    Project engine(String type) {
        return new Project(release, manager, type, targets);
    }

    boolean hasAdapter() {
        return release.isSeven() || kind.equals("client");
    }

    String schema() {
        StringBuilder schema = new StringBuilder("generator client {\n  provider      = \"prisma-client-js\"\n");
        if (!kind.equals("library")) {
            schema.append("  engineType    = \"").append(kind).append("\"\n");
        }
        if (!targets.isEmpty()) {
            String list = targets.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", "));
            schema.append("  binaryTargets = [\"native\", ").append(list).append("]\n");
        }
        schema.append("}\n\ndatasource db {\n  provider = \"postgresql\"\n");
        schema.append(release.isSeven() ? "" : "  url      = env(\"DATABASE_URL\")\n");
        return schema.append("}\n\nmodel Order {\n  id   Int    @id @default(autoincrement())\n  item String\n}\n")
                .toString();
    }

    /** Generated on Debian 12, for what the schema names; the engines of those go along that it names. */
    Client client() {
        List<String> all = new ArrayList<>(List.of("debian-openssl-3.0.x"));
        targets.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return new Client(release, kind, schema(), all, targets);
    }

    /** What is kept under version control, and {@code .env}. */
    Contents files() {
        Contents files = new Contents();
        files.file("package.json", packageJson(""));
        files.file(manager.file(), manager.lock(packages()));
        files.file(".gitignore", "node_modules/\n.env\n");
        files.file("prisma/schema.prisma", schema());
        files.file(".env", "DATABASE_URL=\"" + url() + "\"\n");
        files.file("src/client.js", clientModule());
        files.file("src/orders.js", """
                const { prisma } = require("./client");

                exports.handler = async () => ({ statusCode: 200, body: JSON.stringify(await prisma.order.findMany()) });
                """);
        if (release.isSeven()) {
            files.file("prisma.config.ts", """
                    import "dotenv/config";
                    import { defineConfig, env } from "prisma/config";

                    export default defineConfig({
                      schema: "prisma/schema.prisma",
                      datasource: { url: env("DATABASE_URL") },
                    });
                    """);
        }
        return files;
    }

    String url() {
        return "postgresql://orders:Zq7xWv@db.internal:5432/orders" + (hasAdapter() ? "" : "?connection_limit=1");
    }

    private List<String> packages() {
        List<String> packages = new ArrayList<>(release.packages());
        if (hasAdapter()) {
            packages.add("@prisma/adapter-pg@" + release.version());
            packages.add("pg@8.16.3");
        }
        if (release.isSeven()) {
            packages.add("dotenv@17.2.3");
        }
        return packages;
    }

    /** @param more that stands in it too, a comma behind each line */
    String packageJson(String more) {
        String version = release.version();
        return "{\n  \"name\": \"orders\",\n  \"version\": \"1.0.0\",\n  \"private\": true,\n" + more
                + "  \"scripts\": { \"build\": \"prisma generate\" },\n  \"dependencies\": {\n"
                + (hasAdapter() ? "    \"@prisma/adapter-pg\": \"" + version + "\",\n    \"pg\": \"8.16.3\",\n" : "")
                + (release.isSeven() ? "    \"dotenv\": \"17.2.3\",\n" : "") + "    \"@prisma/client\": \"" + version
                + "\"\n  },\n  \"devDependencies\": { \"prisma\": \"" + version + "\" }\n}\n";
    }

    String clientModule() {
        return hasAdapter() ? """
                const { PrismaPg } = require("@prisma/adapter-pg");
                const { PrismaClient } = require("@prisma/client");

                const adapter = new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 1 });
                exports.prisma = new PrismaClient({ adapter });
                """ : """
                const { PrismaClient } = require("@prisma/client");

                exports.prisma = new PrismaClient();
                """;
    }

    /** What is deployed of it: its sources and, in {@code node_modules}, what they need when they run. */
    Contents deployed() {
        Contents files = new Contents();
        Contents mine = files();
        for (String path : List.of("package.json", "src/client.js", "src/orders.js")) {
            files.file(path, mine.text(path));
        }
        files.put("node_modules/", client().modules());
        if (hasAdapter()) {
            files.put("node_modules/", adapter());
        }
        return files;
    }

    Contents adapter() {
        return new Contents()
                .file("@prisma/adapter-pg/package.json", packaged("@prisma/adapter-pg", release.version()))
                .file("@prisma/adapter-pg/dist/index.js", "exports.PrismaPg = class {};\n")
                .file("pg/package.json", packaged("pg", "8.16.3"))
                .file("pg/lib/index.js", "module.exports = {};\n");
    }

    static String packaged(String name, String version) {
        return "{\"name\":\"" + name + "\",\"version\":\"" + version + "\",\"main\":\"dist/index.js\"}\n";
    }
}
