package dev.slipway.precision;

/** The files that engines have on each target, as recipes: what they are linked to is what Prisma's builds are linked to. */
final class Engine {
    private Engine() {}

    static String library(String target) {
        return "libquery_engine-" + target + ".so.node";
    }

    /** A recipe of a query engine that says which commit it is of. */
    static String recipe(String target, String hash) {
        return processor(target) + "needed " + libraries(target) + "\ntext engine-version" + hash + "0.1.0\n";
    }

    /** Likewise of an engine that is a program. */
    static String program(String target, String hash) {
        return recipe(target, hash) + "interpreter " + loader(target) + "\nmode rwxr-xr-x\n";
    }

    private static String processor(String target) {
        return target.contains("arm64") ? "cpu arm64\n" : "";
    }

    private static boolean isMusl(String target) {
        return target.startsWith("linux-musl");
    }

    static String loader(String target) {
        boolean arm = target.contains("arm64");
        if (isMusl(target)) {
            return arm ? "/lib/ld-musl-aarch64.so.1" : "/lib/ld-musl-x86_64.so.1";
        }
        return arm ? "/lib/ld-linux-aarch64.so.1" : "/lib64/ld-linux-x86-64.so.2";
    }

    private static String libraries(String target) {
        String ssl = target.endsWith("1.0.x") ? ".so.10" : target.endsWith("1.1.x") ? ".so.1.1" : ".so.3";
        String libc = isMusl(target) ? "libc.musl-x86_64.so.1" : "libm.so.6 libc.so.6";
        return "libssl" + ssl + " libcrypto" + ssl + " libgcc_s.so.1 " + libc;
    }
}
