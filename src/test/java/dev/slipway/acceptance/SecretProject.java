package dev.slipway.acceptance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A project that holds the same password wherever a URL can stand: in .env files, in the schema, in the environment of
 * functions, services and builds.
 */
enum SecretProject {
    /** As it should be, with the password encoded. */
    SOUND("postgresql://shop:Zq7xWv%2Fk9Jp4T@db.example:5432/shop?connection_limit=5"),
    /**
     * In turn: no scheme that could tell where a password is; a raw slash in it; braces that nothing closes; quotation
     * marks, as Docker's --env-file keeps them.
     */
    MALFORMED(
            "shop:Zq7xWv#k9Jp4T@db.example/shop?password=k9Jp4T",
            "postgresql://shop:Zq7xWv/k9Jp4T@db.example:5432/shop?connection_limit=5",
            "sqlserver://db.example:1433;user=sa;password={Zq7xWv;k9Jp4T",
            "\\\"postgresql://shop:Zq7xWv?k9Jp4T@db.example/shop?connection_limit=x\\\"");

    /** Both halves of the password, so that a part is found too, encoded or not; without regard to case. */
    private static final List<String> HALVES = List.of("zq7xwv", "k9jp4t");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> urls;

    SecretProject(String... urls) {
        this.urls = List.of(urls);
    }

    /** Whether a text holds a part of the password. */
    static boolean isIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return HALVES.stream().anyMatch(lower::contains);
    }

    /** A URL to type. */
    String url() {
        return urls.get(0);
    }

    /** Puts it into a bench's folder. */
    void layOut(Bench bench) {
        int next = 0;
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            String text = file.getValue();
            for (int at = text.indexOf("%s"); at >= 0; at = text.indexOf("%s")) {
                text = text.substring(0, at) + urls.get(next++ % urls.size()) + text.substring(at + 2);
            }
            bench.write(file.getKey(), text);
        }
    }

    private static final String ENV = """
            # DATABASE_URL="%s"
            export DATABASE_URL="%s" # %s
            SHADOW='%s'
            MANY="
            %s
            "
            """;
    private static final String SCHEMA = """
            // %s
            generator client {
              provider = "prisma-client-js"
              binaryTargets = ["debian-openssl-3.0.x"] // %s
            }

            datasource db {
              provider = "postgresql"
              url = env("DATABASE_URL") // %s
              directUrl = "%s"
              shadowDatabaseUrl = env("SHADOW")
            }
            """;
    private static final String SERVERLESS = """
            service: shop # %s
            provider:
              name: aws
              environment:
                DATABASE_URL: "%s" # %s
            functions:
              api:
                handler: src/api.handler # %s
                environment:
                  DATABASE_URL: "%s"
              worker: { handler: src/worker.handler, reservedConcurrency: 500 }
            """;
    private static final String COMPOSE = """
            services:
              web:
                image: shop
                environment:
                  DATABASE_URL: "%s"
                deploy:
                  replicas: 3
            """;
    private static final String KUBERNETES = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            spec:
              replicas: 2
              template:
                spec:
                  containers:
                    - name: web
                      image: shop
                      env:
                        - name: DATABASE_URL
                          value: "%s"
            """;
    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: index.handler # %s
                  Environment:
                    Variables:
                      DATABASE_URL: "%s"
            """;
    private static final String NOW = """
            {
              "version": 2,
              "env": { "DATABASE_URL": "%s" },
              "build": { "env": { "DATABASE_URL": "%s" } },
              "builds": [{ "src": "index.js", "use": "@now/node@canary", "config": { "maxLambdaSize": "25mb" } }],
              "routes": [{ "src": "/(.*", "dest": "%s" }]
            }
            """;
    private static final SortedMap<String, String> FILES = new TreeMap<>(Map.ofEntries(
            Map.entry(".env", ENV),
            Map.entry("prisma/schema.prisma", SCHEMA),
            Map.entry("serverless.yml", SERVERLESS),
            Map.entry("compose.yaml", COMPOSE),
            Map.entry("k8s.yaml", KUBERNETES),
            Map.entry("template.yaml", TEMPLATE),
            Map.entry("broken.yml", "functions:\n  api:\n    DATABASE_URL: \"%s\": [\n"),
            Map.entry("now.json", NOW),
            Map.entry("broken.json", "{\"env\": {\"DATABASE_URL\": \"%s\" \"x\"}}"),
            Map.entry("broken.prisma", "datasource db {\n  url = \"%s\n}\n"),
            Map.entry("netlify.toml", "[build.environment]\nDATABASE_URL = \"%s\"\n"),
            Map.entry("index.js", "// %s\n")));
}
