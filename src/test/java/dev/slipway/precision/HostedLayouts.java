package dev.slipway.precision;

import dev.slipway.testing.Contents;
import java.util.List;

/** Projects that go to Vercel, to Netlify, and to the Now of 2020. */
final class HostedLayouts {
    private static final String TODAY = "rhel-openssl-3.0.x";

    private HostedLayouts() {}

    static List<Layout> all() {
        return List.of(vercel(), vercelOfTwo(), standalone(), netlify(), netlifySeven(), now());
    }

    private static final String VERCEL = """
            {
              "functions": {
                "api/**/*.js": { "includeFiles": "node_modules/.prisma/client/**", "maxDuration": 30 }
              },
              "buildCommand": "npm run build && mkdir -p public && touch public/.gitkeep",
              "outputDirectory": "public"
            }
            """;

    private static Contents withApi(Project project) {
        return project.files()
                .move("src/orders.js", "api/orders.js")
                .move("src/client.js", "lib/client.js")
                .replace("api/orders.js", "./client", "../lib/client");
    }

    private static Contents deployed(Project project) {
        return project.deployed()
                .move("src/orders.js", "api/orders.js")
                .move("src/client.js", "lib/client.js")
                .replace("api/orders.js", "./client", "../lib/client");
    }

    /** What {@code vercel build} leaves of one function. */
    static Layout vercel() {
        Project project = Project.of(Release.SIX, Manager.NPM, TODAY);
        Contents shipped = deployed(project).file(".vc-config.json", """
                {"runtime":"nodejs22.x","handler":"api/orders.js","architecture":"x86_64","environment":{}}
                """);
        return Layout.of(
                "npm, Vercel, the folder of a function",
                withApi(project).file("vercel.json", VERCEL),
                Ship.folder(".vercel/output/functions/api/orders.func", shipped));
    }

    static Layout vercelOfTwo() {
        Project project = Project.of(Release.SEVEN, Manager.PNPM);
        Contents files = withApi(project)
                .file(
                        "vercel.json",
                        VERCEL.replace("npm run build", "pnpm build")
                                .replace("\"includeFiles\": \"node_modules/.prisma/client/**\", ", ""));
        files.file("api/report.js", files.text("api/orders.js"));
        Contents shipped = deployed(project);
        return Layout.of(
                "pnpm, Vercel, two functions of Prisma 7",
                files,
                Ship.folder(".vercel/output/functions/api/orders.func", shipped),
                Ship.folder(".vercel/output/functions/api/report.func", shipped.copy()));
    }

    /** What {@code next build} leaves with {@code output: "standalone"}. */
    static Layout standalone() {
        Project project = Project.of(Release.SIX, Manager.YARN, TODAY);
        Contents files = project.files()
                .remove("src")
                .file("next.config.js", "module.exports = { output: \"standalone\" };\n")
                .file("vercel.json", "{\n  \"framework\": \"nextjs\"\n}\n")
                .file("app/page.js", """
                                import { prisma } from "../lib/client";

                                export default async function Page() {
                                  return (await prisma.order.findMany()).length;
                                }
                                """)
                .file("lib/client.js", """
                        import { PrismaClient } from "@prisma/client";

                        export const prisma = new PrismaClient();
                        """)
                .replace("package.json", "\"prisma generate\"", "\"prisma generate && next build\"")
                .replace("package.json", "\"dependencies\": {\n", "\"dependencies\": {\n    \"next\": \"15.5.4\",\n");
        files.file("yarn.lock", files.text("yarn.lock") + "\n\"next@15.5.4\":\n  version \"15.5.4\"\n");
        Contents shipped = project.deployed()
                .remove("src")
                .file("server.js", "require(\"next/dist/server/lib/start-server\").startServer({ dir: __dirname });\n")
                .file("node_modules/next/package.json", "{\"name\":\"next\",\"version\":\"15.5.4\"}\n")
                .file("node_modules/next/dist/server/lib/start-server.js", "exports.startServer = () => {};\n")
                .file(".next/BUILD_ID", "a1")
                .file(".next/server/app/page.js", "const { PrismaClient } = require(\"@prisma/client\");\n");
        return Layout.of("yarn, Next.js standalone", files, Ship.folder(".next/standalone", shipped));
    }

    static final String NETLIFY = """
            [build]
              command = "npm run build"
              publish = "public"

            [functions]
              directory = "netlify/functions"
              node_bundler = "esbuild"
              external_node_modules = ["@prisma/client"]
              included_files = ["node_modules/.prisma/client/**"]
            """;

    private static Contents functions(Contents files) {
        return files.move("src/orders.js", "netlify/functions/orders.js")
                .move("src/client.js", "lib/client.js")
                .replace("netlify/functions/orders.js", "./client", "../../lib/client");
    }

    static Layout netlify() {
        Project project = Project.of(Release.SIX, Manager.NPM, TODAY);
        return Layout.of(
                        "npm, Netlify, the zip of a function",
                        functions(project.files())
                                .file("netlify.toml", NETLIFY)
                                .file("public/index.html", "<title>orders</title>\n"),
                        Ship.zip(".netlify/functions/orders", functions(project.deployed())))
                .saying("NTL022");
    }

    static Layout netlifySeven() {
        Project project = Project.of(Release.SEVEN, Manager.NPM);
        return Layout.of(
                "npm, Netlify, Prisma 7",
                functions(project.files())
                        .file("netlify.toml", NETLIFY)
                        .file("public/index.html", "<title>orders</title>\n"),
                Ship.zip(".netlify/functions/orders", functions(project.deployed())));
    }

    /** Its config file says by three notes that it is of 2020. */
    static Layout now() {
        Project project = Project.of(Release.SIX, Manager.YARN, TODAY);
        Contents files = project.files()
                .move("src/orders.js", "index.js")
                .move("src/client.js", "client.js")
                .replace("package.json", "\"build\"", "\"now-build\"")
                .file("now.json", """
                        {
                          "version": 2,
                          "builds": [
                            { "src": "index.js", "use": "@now/node@canary", "config": { "maxLambdaSize": "25mb" } }
                          ],
                          "routes": [{ "src": "/(.*)", "dest": "index.js" }]
                        }
                        """);
        return Layout.of(
                        "yarn, Now",
                        files,
                        Ship.zip(
                                "index",
                                project.deployed()
                                        .move("src/orders.js", "index.js")
                                        .move("src/client.js", "client.js")))
                .saying("NOW029", "NOW021", "NOW020");
    }
}
