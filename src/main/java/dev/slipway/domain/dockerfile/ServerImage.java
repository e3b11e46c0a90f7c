package dev.slipway.domain.dockerfile;

import dev.slipway.domain.text.Vocabulary;
import java.util.List;
import java.util.Set;

/** Dockerfiles of a server beside the app, its database or what stands before it, with nothing of Node in them. */
public final class ServerImage {
    /** Names of images, whoever publishes them (Docker Hub, official and verified images, 2026-11-30). */
    private static final Set<String> SERVERS = Vocabulary.of("""
            postgres postgresql postgis pgvector timescaledb timescaledb-ha mysql mysql-server mariadb percona
            mongo mongodb cockroach mssql/server redis redis-stack redis-stack-server valkey memcached pgbouncer
            nginx nginx-unprivileged caddy traefik haproxy rabbitmq elasticsearch minio""");

    private static final List<String> NODE = List.of("node", "npm", "yarn", "pnpm", "bun", "package.json", "prisma");

    private ServerImage() {}

    public static boolean isAll(Dockerfile file) {
        return !file.stages().isEmpty()
                && file.stages().stream()
                        .allMatch(stage -> isServer(stage) || stage.parent().isPresent())
                && file.stages().stream()
                        .flatMap(stage -> stage.instructions().stream())
                        .noneMatch(ServerImage::isOfApp);
    }

    private static boolean isServer(BuildStage stage) {
        String name = stage.image().orElse("").split("@", 2)[0];
        int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
        String bare = colon < 0 ? name : name.substring(0, colon);
        return SERVERS.stream().anyMatch(each -> bare.equals(each) || bare.endsWith("/" + each));
    }

    private static boolean isOfApp(Instruction each) {
        return NODE.stream().anyMatch(each.text()::contains)
                || (each instanceof Instruction.Copy copy
                        && copy.sources().stream().anyMatch(source -> source.equals(".") || source.equals("./")));
    }
}
