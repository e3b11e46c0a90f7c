package dev.slipway.acceptance;

/** A project whose names and values would like to write lines of their own. */
final class HostileProject {
    /** A line break and a command; other breaks; marks of direction; colours; a command that needs no line. */
    static final String NAME =
            "a\n::error::x\rFORGED\u0085FORGED\u2028::warning::y\u2029FORGED\u000bFORGED\u202eb\u2066\u200b\u001b[31m##[error]z";

    /** The same as JSON, YAML and TOML write it. */
    private static final String ESCAPED =
            "a\\n::error::x\\rFORGED\\u0085FORGED\\u2028::warning::y\\u2029FORGED\\u000bFORGED\\u202eb\\u2066\\u200b\\u001b[31m##[error]z";

    private HostileProject() {}

    static void layOut(Bench bench) {
        bench.with("PRISMA_ENGINES_MIRROR", NAME);
        bench.with("GITHUB_ENV", bench.folder().resolve("github.env").toString());
        bench.write(".env", "DATABASE_URL=\"postgresql://h:5432/" + NAME + "\"\n");
        bench.write("prisma/schema.prisma", """
                generator client {
                  provider = "prisma-client-js"
                  binaryTargets = ["debian-openssl-3.0.x", "%s"]
                }

                datasource db {
                  provider = "postgresql"
                  url = env("DATABASE_URL")
                  directUrl = env("%s")
                }
                """.replace("%s", ESCAPED));
        bench.write("broken.prisma", "datasource db {\n  url = " + NAME + "\n}\n");
        bench.write("serverless.yml", """
                provider: { name: aws, environment: { DATABASE_URL: "postgresql://h/%s" } }
                functions:
                  "%s": { handler: "%s", environment: { DATABASE_URL: "%s" } }
                """.replace("%s", ESCAPED));
        bench.write("compose.yaml", """
                services:
                  "%s":
                    image: "%s"
                    environment: { DATABASE_URL: "postgresql://h/%s" }
                    deploy: { replicas: "%s" }
                """.replace("%s", ESCAPED));
        bench.write("k8s.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: { name: "%s" }
                spec:
                  replicas: 2
                  template: { spec: { containers: [{ name: "%s", image: "%s", env: [{ name: DATABASE_URL, value: "%s" }] }] } }
                """.replace("%s", ESCAPED));
        bench.write("template.yaml", """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  "%s":
                    Type: AWS::Serverless::Function
                    Properties: { Handler: "%s", Environment: { Variables: { DATABASE_URL: "%s" } } }
                """.replace("%s", ESCAPED));
        bench.write("now.json", """
                {"version": 2, "%s": "%s", "env": {"%s": "%s"}, "builds": [{"src": "%s", "use": "%s", "%s": 1}],
                 "routes": [{"src": "%s(", "dest": "%s"}]}
                """.replace("%s", ESCAPED));
        bench.write("broken.json", "{\"" + ESCAPED + "\": \"" + NAME + "\"}");
        bench.write("broken.yml", "functions:\n  \"" + ESCAPED + "\": [ " + NAME + "\n");
        bench.write("netlify.toml", """
                [build]
                command = "%s"
                "%s" = "%s"
                [functions."%s"]
                node_bundler = "%s"
                """.replace("%s", ESCAPED));
        bench.write("engines.lock", "{\"" + ESCAPED + "\": \"" + ESCAPED + "\"}");
        bench.write("index.js", "// " + NAME + "\n");
    }
}
