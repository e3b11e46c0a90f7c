package dev.slipway.domain.descriptor;

import dev.slipway.domain.text.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/** Names of the files that platforms' tools look for in a project's folder; of each list the first that is there counts. */
public final class PlatformFiles {
    /** Of the Serverless Framework. */
    public static final List<String> SERVERLESS = List.of("serverless.yml", "serverless.yaml", "serverless.json");

    /** Where it names services in folders below. */
    public static final List<String> SERVERLESS_COMPOSE =
            List.of("serverless-compose.yml", "serverless-compose.yaml", "serverless-compose.json");

    /** Its configurations that are programs: to read them would mean to run them. */
    public static final List<String> SERVERLESS_PROGRAMS =
            List.of("serverless.ts", "serverless.js", "serverless.cjs", "serverless.mjs");

    /** Of tools whose functions stand in code: AWS CDK, SST, Pulumi, Terraform. */
    public static final List<String> PROGRAMS =
            List.of("cdk.json", "sst.config.ts", "sst.json", "Pulumi.yaml", "cdktf.json", "main.tf");

    /** Of Cloudflare's Workers and Pages (Cloudflare, Wrangler, Configuration). */
    public static final List<String> WRANGLER = List.of("wrangler.jsonc", "wrangler.json", "wrangler.toml");

    /** Of SAM and CloudFormation. */
    public static final List<String> TEMPLATES = List.of("template.yaml", "template.yml", "template.json");

    /** Those that declare functions of AWS Lambda. */
    public static final List<String> FUNCTIONS =
            Stream.concat(SERVERLESS.stream(), TEMPLATES.stream()).toList();

    /** Those that projects deploy by with {@code docker compose -f}, alone or over the one that is found without. */
    public static final List<String> COMPOSE_PRODUCTION = Stream.of("docker-compose", "compose")
            .flatMap(name ->
                    Stream.of(".prod", ".production", "-prod", "-production").map(name::concat))
            .flatMap(name -> Stream.of(".yml", ".yaml").map(name::concat))
            .toList();

    /** Of Docker Compose. */
    public static final List<String> COMPOSE = Stream.concat(
                    Stream.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"),
                    COMPOSE_PRODUCTION.stream())
            .toList();

    /** What docker compose up merges into it where no -f names the files (Docker, Merge Compose files, 2026-11-30). */
    public static final List<String> COMPOSE_OVERRIDES = List.of(
            "compose.override.yml",
            "compose.override.yaml",
            "docker-compose.override.yml",
            "docker-compose.override.yaml");

    /** All that may be merged into a compose file. */
    public static final List<String> COMPOSE_OVER = Stream.concat(
                    COMPOSE_PRODUCTION.stream(), COMPOSE_OVERRIDES.stream())
            .toList();

    /** Of Fly.io (flyctl, appConfigFilePaths, 2026-08-21). */
    public static final List<String> FLY = List.of("fly.toml", "fly.json", "fly.yaml");

    /** Names that stages usually have; a file that is named by its stage is looked for by them. */
    public static final List<String> STAGES =
            Vocabulary.inOrder("prod production live staging stage stg preprod uat qa test sandbox dev development");

    /** Those of stages, which a deploy names: {@code fly deploy -c fly.prod.toml}. */
    public static final List<String> FLY_STAGES = Stream.of("prod", "production", "staging", "stage", "live")
            .map(stage -> "fly." + stage + ".toml")
            .toList();

    private PlatformFiles() {}
}
