package dev.slipway.domain.binary.loader;

import java.util.List;

/** The symbols that a file takes from the Node that opens it. */
final class NodeApi {
    /** C++ of V8 and Node, and libuv: which of them a Node has depends on its version. */
    private static final List<String> BY_VERSION = List.of(
            "_ZN2v8", "_ZNK2v8", "_ZTIN2v8", "_ZTVN2v8", "_ZN4node", "_ZNK4node", "uv_", "node_module_register");

    private NodeApi() {}

    /** Node-API, whose functions stay (nodejs.org/api/n-api.html). */
    static boolean provides(String symbol) {
        return symbol.startsWith("napi_") || symbol.startsWith("node_api_");
    }

    /** Whether it is for a Node to say. */
    static boolean mayProvide(String symbol) {
        return BY_VERSION.stream().anyMatch(symbol::startsWith);
    }
}
