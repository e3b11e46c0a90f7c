package dev.slipway.precision;

import dev.slipway.testing.Contents;
import java.util.List;

/** Projects that go to AWS Lambda, by several tools. */
final class LambdaLayouts {
    private static final String TODAY = "rhel-openssl-3.0.x";

    private LambdaLayouts() {}

    static List<Layout> all() {
        return List.of(
                npm(Release.SIX),
                npm(Release.FIVE),
                npm(Release.FOUR),
                pnpm(),
                yarnWithTwoFunctions(),
                sam(),
                esbuild(),
                binary(),
                adapter(),
                seven(),
                monorepo());
    }

    static String serverless(String target, String runtime) {
        return """
                service: orders
                frameworkVersion: "3"
                provider:
                  name: aws
                  runtime: %s
                  architecture: x86_64
                  environment:
                    DATABASE_URL: ${env:DATABASE_URL}
                package:
                  patterns:
                    - "!node_modules/.prisma/client/*query*engine-*"
                    - node_modules/.prisma/client/*query*engine-%s*
                    - "!node_modules/@prisma/engines/**"
                    - "!node_modules/prisma/**"
                functions:
                  orders:
                    handler: src/orders.handler
                    reservedConcurrency: 20
                """.formatted(runtime, target);
    }

    static Layout npm(Release release) {
        Project project = Project.of(release, Manager.NPM, TODAY);
        return Layout.of(
                "npm, Prisma " + release.version() + ", Serverless Framework",
                project.files().file("serverless.yml", serverless(TODAY, "nodejs22.x")),
                Ship.zip(".serverless/orders", project.deployed()));
    }

    /** Its links go into the zip as they are. */
    static Layout pnpm() {
        Project project = Project.of(Release.FIVE, Manager.PNPM, TODAY);
        String store = "node_modules/.pnpm/@prisma+client@5.22.0_prisma@5.22.0/node_modules/";
        Contents shipped = new Contents()
                .put("", project.deployed().remove("node_modules"))
                .put(store, project.client().modules())
                .link(
                        "node_modules/@prisma/client",
                        "../.pnpm/@prisma+client@5.22.0_prisma@5.22.0/node_modules/@prisma/client");
        String patterns = serverless(TODAY, "nodejs22.x").replace("node_modules/.prisma", "node_modules/**/.prisma");
        return Layout.of(
                "pnpm with its links, Prisma 5, Serverless Framework",
                project.files()
                        .file("package.json", project.packageJson("  \"packageManager\": \"pnpm@10.24.0\",\n"))
                        .file("serverless.yml", patterns)
                        .file(
                                "pnpm-workspace.yaml",
                                "onlyBuiltDependencies:\n  - '@prisma/client'\n  - '@prisma/engines'\n  - prisma\n"),
                Ship.zip(".serverless/orders", shipped));
    }

    static Layout yarnWithTwoFunctions() {
        Project project = Project.of(Release.SIX, Manager.YARN, TODAY);
        String serverless = serverless(TODAY, "nodejs24.x").replace("package:\n", "package:\n  individually: true\n");
        return Layout.of(
                "yarn, two functions packed individually",
                project.files()
                        .file(
                                "serverless.yml",
                                serverless
                                        + "  report:\n    handler: src/orders.handler\n    reservedConcurrency: 1\n"),
                Ship.zip(".serverless/orders", project.deployed()),
                Ship.zip(".serverless/report", project.deployed()));
    }

    static Layout sam() {
        Project project = Project.of(Release.SIX, Manager.NPM, "linux-arm64-openssl-3.0.x");
        return Layout.of(
                        "npm, SAM, Graviton, the folder that sam build leaves",
                        project.files().file("template.yaml", """
                        Transform: AWS::Serverless-2016-10-31
                        Resources:
                          Orders:
                            Type: AWS::Serverless::Function
                            Properties:
                              CodeUri: .
                              Handler: src/orders.handler
                              Runtime: nodejs22.x
                              Architectures: [arm64]
                              ReservedConcurrentExecutions: 20
                              Environment:
                                Variables:
                                  DATABASE_URL: "{{resolve:secretsmanager:orders}}"
                        """),
                        Ship.folder(".aws-sam/build/Orders", project.deployed()))
                .with("--connection-limit", "1");
    }

    /** The client is in the bundle, the engine and the schema beside it. */
    static Layout esbuild() {
        Project project = Project.of(Release.SIX, Manager.NPM, TODAY);
        Client client = project.client();
        Contents shipped = new Contents()
                .file("src/orders.js", bundle(project))
                .file("src/schema.prisma", client.schema())
                .elf(
                        "src/" + Engine.library(TODAY),
                        Engine.recipe(TODAY, client.release().hash()));
        Contents files = project.files();
        files.replace(
                "package.json",
                "prisma generate",
                "prisma generate && esbuild src/orders.js --bundle"
                        + " --platform=node --outdir=dist/src && cp node_modules/.prisma/client/schema.prisma"
                        + " node_modules/.prisma/client/" + Engine.library(TODAY) + " dist/src/");
        String serverless = serverless(TODAY, "nodejs22.x");
        int from = serverless.indexOf("package:");
        files.file(
                "serverless.yml",
                serverless.substring(0, from) + "package:\n  artifact: dist.zip\n"
                        + serverless.substring(serverless.indexOf("functions:")));
        return Layout.of("npm, bundled by esbuild with the engine beside it", files, Ship.zip("dist", shipped));
    }

    /** As esbuild writes it: names without quotation marks, all modules in one file. */
    static String bundle(Project project) {
        String config = project.client().config().replaceAll("\"(\\w+)\": ", "$1: ");
        return """
                var __commonJS = (cb, mod) => () => (mod || cb((mod = { exports: {} }).exports, mod), mod.exports);
                // node_modules/@prisma/client/runtime/library.js
                var require_library = __commonJS({
                  "node_modules/@prisma/client/runtime/library.js"(exports2) { exports2.getPrismaClient = () => class {}; }
                });
                // node_modules/.prisma/client/index.js
                var require_client = __commonJS({
                  "node_modules/.prisma/client/index.js"(exports2) {
                    var path = require("path");
                    var { getPrismaClient } = require_library();
                    var config = %s;
                    var fs = require("fs");
                    config.dirname = __dirname;
                    if (!fs.existsSync(path.join(__dirname, "schema.prisma"))) {
                      config.isBundled = true;
                    }
                    exports2.PrismaClient = getPrismaClient(config);
                    path.join(__dirname, "libquery_engine-rhel-openssl-3.0.x.so.node");
                    path.join(process.cwd(), "node_modules/.prisma/client/libquery_engine-rhel-openssl-3.0.x.so.node");
                  }
                });
                // src/orders.js
                var { PrismaClient } = require_client();
                var prisma = new PrismaClient();
                exports.handler = async () => ({ statusCode: 200, body: JSON.stringify(await prisma.order.findMany()) });
                """.formatted(config);
    }

    static Layout binary() {
        Project project = Project.of(Release.FIVE, Manager.NPM, TODAY).engine("binary");
        return Layout.of(
                "npm, the engine as a program",
                project.files().file("serverless.yml", serverless(TODAY, "nodejs22.x")),
                Ship.zip("dist", project.deployed()));
    }

    static Layout adapter() {
        Project project = Project.of(Release.SIX, Manager.NPM).engine("client");
        return Layout.of(
                        "npm, Prisma 6 with a driver adapter and no engine",
                        project.files().file("serverless.yml", serverless(TODAY, "nodejs22.x")),
                        Ship.zip("dist", project.deployed()))
                .with("--connection-limit", "1");
    }

    static Layout seven() {
        Project project = Project.of(Release.SEVEN, Manager.NPM);
        return Layout.of(
                        "npm, Prisma 7",
                        project.files().file("serverless.yml", serverless(TODAY, "nodejs24.x")),
                        Ship.zip("dist", project.deployed()))
                .with("--connection-limit", "1");
    }

    /** The schema and the functions are in the one package that has a schema. */
    static Layout monorepo() {
        Project project = Project.of(Release.SIX, Manager.PNPM, TODAY);
        Contents files = new Contents().put("apps/api/", project.files().remove("pnpm-lock.yaml"));
        files.file("apps/api/serverless.yml", serverless(TODAY, "nodejs22.x"));
        files.file("package.json", "{\n  \"name\": \"shop\",\n  \"private\": true\n}\n");
        files.file("pnpm-workspace.yaml", "packages:\n  - apps/*\n  - packages/*\n");
        files.file("pnpm-lock.yaml", Manager.PNPM.lock(Release.SIX.packages()));
        files.file("packages/words/package.json", "{\n  \"name\": \"words\",\n  \"version\": \"1.0.0\"\n}\n");
        return Layout.of(
                        "pnpm workspace, the package of the functions",
                        files,
                        Ship.zip("apps/api/dist", project.deployed()))
                .with("--project", "apps/api");
    }
}
