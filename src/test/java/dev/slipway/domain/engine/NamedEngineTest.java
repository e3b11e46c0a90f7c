package dev.slipway.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedEngineTest {
    @ParameterizedTest
    @CsvSource({
        "libquery_engine-debian-openssl-3.0.x.so.node, QUERY_LIBRARY, debian-openssl-3.0.x",
        "libquery_engine-darwin-arm64.dylib.node, QUERY_LIBRARY, darwin-arm64",
        "query_engine-windows.dll.node, QUERY_LIBRARY, windows",
        "libquery_engine.so.node, QUERY_LIBRARY, ",
        "libquery-engine, QUERY_LIBRARY, ",
        "query-engine-linux-static-x64, QUERY_BINARY, linux-static-x64",
        "query-engine-windows.exe, QUERY_BINARY, windows",
        "query-engine, QUERY_BINARY, ",
        "schema-engine-rhel-openssl-1.0.x, SCHEMA, rhel-openssl-1.0.x",
        "migration-engine-linux-musl, MIGRATION, linux-musl",
        "introspection-engine-darwin, INTROSPECTION, darwin",
        "prisma-fmt-debian-openssl-1.1.x, FORMATTER, debian-openssl-1.1.x",
        "query-engine-linux-glibc-libssl1.0.2-ubuntu1604, QUERY_BINARY, linux-glibc-libssl1.0.2-ubuntu1604"
    })
    void aNameTellsKindAndTarget(String name, EngineKind kind, String target) {
        NamedEngine engine = NamedEngine.of(name).orElseThrow();

        assertThat(engine.kind()).isEqualTo(kind);
        assertThat(engine.target().map(BinaryTarget::name).orElse(null)).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sharp-linux-x64.node",
                "libquery_engine-debian-openssl-3.0.x.so.node.gz",
                "query-engine-debian-openssl-3.0.x.sha256",
                "query_engine_bg.wasm",
                "schema-engine-wasm.d.ts",
                "libquery_engine-../../etc.so.node",
                "index.js",
                ""
            })
    void otherNamesAreNoEngines(String name) {
        assertThat(NamedEngine.of(name)).isEmpty();
    }
}
