package dev.slipway.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.release.EngineHash;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineFileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "debian-openssl-3.0.x, QUERY_BINARY, query-engine-debian-openssl-3.0.x, query-engine",
        "debian-openssl-3.0.x, QUERY_LIBRARY, libquery_engine-debian-openssl-3.0.x.so.node, libquery_engine.so.node",
        "linux-musl, QUERY_BINARY, query-engine-linux-musl, query-engine",
        "linux-musl, QUERY_LIBRARY, libquery_engine-linux-musl.so.node, libquery_engine.so.node",
        "darwin-arm64, QUERY_BINARY, query-engine-darwin-arm64, query-engine",
        "darwin-arm64, QUERY_LIBRARY, libquery_engine-darwin-arm64.dylib.node, libquery_engine.dylib.node",
        "windows, QUERY_BINARY, query-engine-windows.exe, query-engine.exe",
        "windows, QUERY_LIBRARY, query_engine-windows.dll.node, query_engine.dll.node",
        "windows, SCHEMA, schema-engine-windows.exe, schema-engine.exe",
        "linux-static-x64, QUERY_BINARY, query-engine-linux-static-x64, query-engine"
    })
    void theTargetIsInTheNameOnDiskAndNotInThePublishedOne(
            String target, EngineKind kind, String onDisk, String published) {
        EngineFile file = file("c2990dca591cba766e3b7ef5d9e8a84796e47ab7", target, kind);

        assertThat(file.diskName()).isEqualTo(onDisk);
        assertThat(file.publishedName()).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource({
        "de2bc1cbdb5561ad73d2f08463fa2eec48993f56, QUERY_BINARY, query-engine",
        "5d491261d382a2a5ffdc71de17072b0e409f1cc1, MIGRATION, migration-engine",
        "5d491261d382a2a5ffdc71de17072b0e409f1cc1, INTROSPECTION, introspection-engine",
        "5d491261d382a2a5ffdc71de17072b0e409f1cc1, FORMATTER, prisma-fmt",
        "c2990dca591cba766e3b7ef5d9e8a84796e47ab7, QUERY_LIBRARY, libquery_engine.so.node",
        "d1b3f377ca835d73fd50954a5e22128b9ebdd6b8, SCHEMA, schema-engine"
    })
    void thePathBelowTheChannelIsTheOneThatPrismaRequests(String hash, EngineKind kind, String name) {
        EngineFile file = file(hash, "debian-openssl-3.0.x", kind);

        assertThat(file.folder() + "/" + file.publishedName()).isEqualTo(hash + "/debian-openssl-3.0.x/" + name);
    }

    private static EngineFile file(String hash, String target, EngineKind kind) {
        return new EngineFile(new EngineHash(hash), new BinaryTarget(target), kind);
    }
}
