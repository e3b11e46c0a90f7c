package dev.slipway.domain.dockerfile;

import dev.slipway.domain.text.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Dockerfiles of something else than the app that a project deploys. */
public final class OtherImage {
    /** Names of images, whoever publishes them (Docker Hub, official and verified images, 2026-11-30). */
    private static final Set<String> SERVERS = Vocabulary.of("""
            postgres postgresql postgis pgvector timescaledb timescaledb-ha mysql mysql-server mariadb percona
            mongo mongodb cockroach mssql/server redis redis-stack redis-stack-server valkey memcached pgbouncer
            nginx nginx-unprivileged caddy traefik haproxy rabbitmq elasticsearch minio""");

    private static final List<String> NODE = List.of("node", "npm", "yarn", "pnpm", "bun", "package.json", "prisma");

    /** Images in which no app is. */
    private static final Set<String> BARE = Vocabulary.of("node bun alpine debian ubuntu");

    /** What packages are installed from, with no code of the app in it. */
    private static final Set<String> MANIFESTS = Vocabulary.of("""
            package.json package package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb
            .npmrc .yarnrc .yarnrc.yml .nvmrc""");

    private static final List<String> FETCHES = List.of("git", "curl", "wget", "--mount=type=bind", " -g", "global");

    private OtherImage() {}

    /** What it is of, a clause; empty where it is of the app, as far as its lines tell. */
    public static Optional<String> why(Dockerfile file) {
        return isServer(file)
                ? Optional.of(file.name() + " is of a server beside the app")
                : Optional.of("the last stage of " + file.name()
                                + " takes in no code of the project, so that what it runs has to be mounted")
                        .filter(each -> isEmpty(file));
    }

    /** Whether what it ends with is built on a server, whatever other stages are. */
    public static boolean endsWithServer(Dockerfile file) {
        return file.last().map(file::lineage).orElse(List.of()).stream()
                .limit(1)
                .anyMatch(stage -> isNamed(stage, SERVERS));
    }

    /** A server, its database or what stands before it, with nothing of Node in it. */
    private static boolean isServer(Dockerfile file) {
        return !file.stages().isEmpty()
                && file.stages().stream()
                        .allMatch(stage ->
                                isNamed(stage, SERVERS) || stage.parent().isPresent())
                && file.stages().stream()
                        .flatMap(stage -> stage.instructions().stream())
                        .noneMatch(OtherImage::isOfApp);
    }

    /** One for development: at most packages are installed in it. It is built where it is the last, or the only one. */
    private static boolean isEmpty(Dockerfile file) {
        List<BuildStage> lineage = file.last().map(file::lineage).orElse(List.of());
        return lineage.stream().limit(1).anyMatch(stage -> isNamed(stage, BARE))
                && lineage.stream().noneMatch(OtherImage::takesIn)
                && file.stages().stream()
                        .flatMap(stage -> stage.instructions().stream())
                        .anyMatch(Instruction.Copy.class::isInstance);
    }

    private static boolean takesIn(BuildStage stage) {
        return stage.instructions().stream().anyMatch(OtherImage::takesIn);
    }

    private static boolean takesIn(Instruction each) {
        return each instanceof Instruction.Written
                || (each instanceof Instruction.Run && FETCHES.stream().anyMatch(each.text()::contains))
                || (each instanceof Instruction.Copy copy
                        && (copy.from().isPresent() || !copy.sources().stream().allMatch(OtherImage::isManifest)));
    }

    private static boolean isManifest(String source) {
        return MANIFESTS.contains(
                source.substring(source.lastIndexOf('/') + 1).replace("*", "").replace("?", ""));
    }

    private static boolean isNamed(BuildStage stage, Set<String> names) {
        String name = stage.image().orElse("").split("@", 2)[0];
        int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
        String bare = colon < 0 ? name : name.substring(0, colon);
        return names.stream().anyMatch(each -> bare.equals(each) || bare.endsWith("/" + each));
    }

    private static boolean isOfApp(Instruction each) {
        return NODE.stream().anyMatch(each.text()::contains)
                || (each instanceof Instruction.Copy copy
                        && copy.sources().stream().anyMatch(source -> source.equals(".") || source.equals("./")));
    }
}
