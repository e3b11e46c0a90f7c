package dev.slipway.domain.release;

/**
 * What some releases of Prisma have and others have not: the one table of what changed, and when. Sources are the npm
 * packages of the release named and of the one before it; where a first or last version has {@code -preview}, the
 * pre-releases of that version count with it.
 */
public enum Trait {
    /** There are engine files; Prisma 1 had a server. */
    ENGINES("2.0.0-preview", "", "prisma1 and prisma2", "2026-11-22"),
    /** The client may load a query engine. */
    QUERY_ENGINE("", "7.0.0-preview", "@prisma/client/runtime", "2026-11-22"),
    /** Query engines are published as Node-API libraries. */
    QUERY_LIBRARY("2.18.0", "7.0.0-preview", "@prisma/fetch-engine/download", "2026-11-22"),
    /** The library is what a client loads, and its command line downloads, when nothing says otherwise. */
    LIBRARY_BY_DEFAULT("3.0.1", "7.0.0-preview", "@prisma/engines/postinstall", "2026-11-22"),
    /** The engine of {@code prisma migrate} is the schema engine; before, the migration engine. */
    SCHEMA_ENGINE("5.0.0", "", "@prisma/engines/postinstall", "2026-11-22"),
    /** Introspection has an engine of its own, which the migration engine then took in. */
    INTROSPECTION_ENGINE("", "4.9.0", "@prisma/engines/postinstall", "2026-11-22"),
    /** Formatting has an executable, which WebAssembly replaced. */
    FORMATTER("2.0.0-beta.4", "4.9.0", "@prisma/engines/postinstall", "2026-11-22"),
    /** The file of the migration engine carries its target in its name. */
    MIGRATION_ENGINE_BY_TARGET("2.0.0-preview022", "", "@prisma/fetch-engine, 7 February 2020", "2026-11-22"),
    /** The command line has its engines in a package of their own. */
    ENGINES_PACKAGE("2.10.0", "", "dependencies of @prisma/cli", "2026-11-22"),
    /** The mirror's folder is {@code all_commits}; before, {@code master}. */
    ALL_COMMITS("2.0.1", "", "@prisma/fetch-engine/util", "2026-11-22"),
    /** The query engine is published under its own name; before, as {@code prisma}. */
    QUERY_ENGINE_NAMED("2.0.0-beta.2", "", "@prisma/fetch-engine/download", "2026-11-22"),

    /** The preview feature nApi asks for the library. */
    NAPI_FEATURE("2.17.0", "3.0.0-preview", "@prisma/client/runtime", "2026-11-22"),
    /** PRISMA_FORCE_NAPI asks for the library. */
    NAPI_FORCED("2.20.0", "3.0.0-preview", "@prisma/client/runtime", "2026-11-22"),
    /** The engine is chosen by type, and may be left out. */
    ENGINE_TYPE("3.0.0-preview", "", "@prisma/client/runtime", "2026-11-22"),
    /** {@code engineType = "dataproxy"} leaves it out. */
    ENGINE_TYPE_DATAPROXY("3.0.0-preview", "4.0.0-preview", "@prisma/client/runtime", "2026-11-22"),
    /** {@code engineType = "client"} leaves it out. */
    ENGINE_TYPE_CLIENT("6.16.0", "", "@prisma/client/runtime", "2026-11-22"),
    /** The preview features queryCompiler and driverAdapters together leave it out. */
    QUERY_COMPILER("6.7.0", "6.16.0", "@prisma/client/runtime", "2026-11-22"),
    /** Every client is given a driver adapter or the URL of Accelerate, and takes no other URL. */
    ADAPTER_OR_ACCELERATE(
            "7.0.0-preview", "", "@prisma/client 6.19.3, 7.0.0 and 7.10.0, generated and made", "2026-12-01"),
    /** A client of the executable refuses a driver adapter; before, it did not ask through it. */
    BINARY_REFUSES_ADAPTER("6.3.0", "7.0.0-preview", "@prisma/client/runtime of 6.2.1 and 6.3.0, made", "2026-12-01"),
    /** A client refuses an adapter of another database than the schema's, and up to 6 a URL of its own beside one. */
    ADAPTER_COMPARED("5.17.0", "", "@prisma/client/runtime of 5.16.2, 5.17.0, 6.19.3 and 7.2.0, made", "2026-12-01"),
    /** A client whose URL is of Accelerate refuses an adapter, whichever of the two schemes that has. */
    ADAPTER_OR_PROXY("6.16.2", "7.0.0-preview", "@prisma/client/runtime of 6.16.1 and 6.16.2, made", "2026-12-01"),
    /** PRISMA_GENERATE_NO_ENGINE leaves it out. */
    GENERATE_NO_ENGINE("5.2.0", "", "documentation of prisma generate", "2026-11-22"),

    /** A client that an installation on a CI with a cache generated refuses to start. */
    CACHE_REFUSED("4.13.0", "7.0.0-preview", "checkPlatformCaching of @prisma/client 4.12.0 and 4.13.0", "2026-11-29"),
    /** It does so only where no output is recorded. */
    CACHE_REFUSED_WITHOUT_OUTPUT(
            "6.16.0", "7.0.0-preview", "checkPlatformCaching of @prisma/client 6.15.0 and 6.16.0", "2026-11-29"),

    /** At the edge a client is refused when it is asked; before, when it is made. */
    EDGE_CLIENT_MADE("5.2.0", "", "@prisma/client 5.1.1 and 5.2.0 in edge-runtime 3", "2026-11-30"),
    /** At the edge a client takes a driver adapter, with the preview feature driverAdapters. */
    EDGE_ADAPTERS(
            "5.11.0",
            "",
            "@prisma/client 5.10.2 and 5.11.0 in edge-runtime 3, and what is told of 5.11.0",
            "2026-11-30"),
    /** It takes one without the preview feature. */
    EDGE_ADAPTERS_UNASKED("6.16.0", "", "@prisma/client 6.15.0 and 6.16.0 in edge-runtime 3", "2026-11-30"),
    /** {@code @prisma/client/edge} is for Accelerate alone, and refuses an adapter. */
    EDGE_IMPORT_OF_PROXY(
            "", "7.0.0-preview", "@prisma/client 5.22.0, 6.19.0 and 7.0.0 in edge-runtime 3", "2026-11-30"),

    /** Prisma loads .env itself. */
    ENV_LOADED("", "7.0.0-preview", "upgrade guide to 7", "2026-11-22"),
    /** The URL stands in the schema; after, in the config file. */
    URL_IN_SCHEMA("", "7.0.0-preview", "upgrade guide to 7", "2026-11-22"),
    /** There may be a prisma.config file. */
    CONFIG_FILE("6.4.0", "", "@prisma/config", "2026-11-22"),
    /** package.json may say where the schema is. */
    SCHEMA_IN_MANIFEST("2.7.0", "7.0.0-preview", "getSchema of @prisma/internals", "2026-11-22"),
    /** A schema in several files is found unasked. */
    SCHEMA_FOLDER_UNASKED("5.14.0", "6.6.0", "getSchema of @prisma/internals", "2026-11-22"),
    /** A datasource may list several providers; taken until 2.21; the rest of 2.x is given the benefit of the doubt. */
    PROVIDER_LIST("", "3.0.0-preview", "datasource_loader.rs of prisma-engines", "2026-11-28"),
    /** All preview features are listed here. */
    FEATURES_LISTED("", "7.0.0-preview", "getConfig of @prisma/internals 6.19.3", "2026-11-28"),
    /** A client that would be generated over its own package is refused. */
    OUTPUT_IN_PACKAGE_REFUSED("4.0.0", "", "generators of 3.15.2 and 4.16.2", "2026-11-28"),
    /** The client's package is {@code @prisma/client}; before, {@code @prisma/photon}. */
    CLIENT_PACKAGE("2.0.0-preview021", "", "npm metadata of both", "2026-11-22"),
    /** A client is generated beside its package and has the engine in its own folder; before, in {@code runtime}. */
    DOT_PRISMA("2.0.0-beta.4", "", "@prisma/client/generator-build", "2026-11-22"),
    /** A client finds its own folder by the copy of the schema in it; 4.0 to 4.14.0 are given the benefit of the doubt. */
    SCHEMA_MARKS_FOLDER("4.0.0", "", "what 4.14.1 to 6.19.3 generate, and the generator of 3.15.2", "2026-11-29"),
    /** The engine reads the schema from the client's folder; after, the client has it in itself. */
    SCHEMA_READ_BESIDE("", "5.6.0", "@prisma/client/runtime of 5.5.2 and 5.6.0", "2026-11-29"),
    /** A client looks for its engine in its own folder first. */
    CLIENT_FOLDER_FIRST("4.15.0", "7.0.0-preview", "@prisma/client/runtime of 4.14.1 and 4.16.2", "2026-11-29"),
    /** A client looks for its engine in /tmp/prisma-engines too. */
    ENGINE_IN_TMP("2.23.0", "7.0.0-preview", "@prisma/client/runtime", "2026-11-29"),
    /** Each kind of engine has a runtime of its own, which refuses the other kind. */
    RUNTIME_OF_ONE_KIND("4.14.0", "7.0.0-preview", "@prisma/client/runtime of 3.15.2, 4.14.1 and 4.16.2", "2026-11-29"),
    /** Installing {@code @prisma/client} generates the client. */
    GENERATED_ON_INSTALL("", "7.0.0-preview", "upgrade guide to 7", "2026-11-22"),
    /** The cache is in /tmp on AWS Lambda. */
    LAMBDA_CACHE("2.4.0", "", "@prisma/fetch-engine, getRootCacheDir", "2026-11-22"),
    /** The cache is in XDG_CACHE_HOME where that is set. */
    XDG_CACHE("6.17.0", "", "@prisma/fetch-engine, getRootCacheDir", "2026-11-22"),
    /** The cache on Windows is the user's, and the project's only without one. */
    ROAMING_CACHE("7.9.0", "", "@prisma/fetch-engine, getRootCacheDir", "2026-11-22"),
    /** The target of Netlify's functions is added where NETLIFY is set. */
    NETLIFY_TARGET_ADDED("5.7.0", "", "getGenerators of @prisma/internals", "2026-11-22"),
    /** There are engines for OpenSSL 3. */
    OPENSSL_3("3.13.0", "", "@prisma/get-platform/platforms", "2026-11-28"),

    /** Targets are named for a distribution; before, for one exact OpenSSL. */
    TARGET_BY_DISTRO("2.0.0-preview017", "", "@prisma/get-platform", "2026-11-22"),
    /** No distribution without OpenSSL is called {@code rheldebian-openssl-1.1.x}. */
    TARGET_WITHOUT_OPENSSL("2.0.0-preview020", "", "@prisma/get-platform", "2026-11-22"),
    /** Alpine is told by its file, and Raspbian by its name. */
    ALPINE_AND_RASPBIAN("2.0.0-beta.3", "", "@prisma/get-platform", "2026-11-22"),
    /** The three BSDs are told. */
    BSD("2.0.0-beta.4", "", "@prisma/get-platform", "2026-11-22"),
    /** Musl has the target linux-musl. */
    MUSL_TARGET("2.0.0-beta.5", "", "@prisma/get-platform", "2026-11-22"),
    /** NixOS is told. */
    NIXOS("2.0.0-beta.6", "", "@prisma/get-platform", "2026-11-22"),
    /** NixOS has the target linux-nixos. */
    NIXOS_TARGET("2.0.0-beta.7", "", "@prisma/get-platform", "2026-11-22"),
    /** The number of a FreeBSD is a part of its target. */
    FREEBSD_NUMBER("2.5.0", "", "@prisma/get-platform", "2026-11-22"),
    /** The CPU counts on Linux. */
    CPU_ASKED("2.14.0", "", "@prisma/get-platform", "2026-11-22"),
    /** Apple silicon has a target and engines. */
    APPLE_SILICON("2.27.0", "", "@prisma/get-platform", "2026-11-22"),
    /** arm64 has targets of its own, and arm means 32 bits. */
    ARM64_TARGETS("3.1.0", "", "@prisma/get-platform", "2026-11-22"),
    /** NixOS is asked for before the CPU is. */
    NIXOS_FIRST("4.4.0", "", "@prisma/get-platform", "2026-11-22"),
    /** libssl is looked for among files, and its minor number is dropped unless it is a 1.x. */
    LIBSSL_FILES("4.8.0", "", "@prisma/get-platform", "2026-11-22"),
    /** The oldest libssl wins, and doubts are printed. */
    OLDEST_LIBSSL("4.9.0", "", "@prisma/get-platform", "2026-11-22"),
    /** Distributions have families, musl on arm64 a target, and only an OpenSSL with engines is taken. */
    DISTRO_FAMILIES("4.10.0", "", "@prisma/get-platform", "2026-11-22"),
    /** SUSE is of Red Hat's family. */
    SUSE_IS_RHEL("4.11.0", "", "@prisma/get-platform", "2026-11-22"),
    /** Of a directory, the first libssl is taken. */
    LIBSSL_FIRST("4.13.0", "", "@prisma/get-platform", "2026-11-22"),
    /** Without OpenSSL the advice is to add it to the Dockerfile; before, to change the base image. */
    ADVICE_FOR_DOCKERFILE("4.16.0", "", "@prisma/get-platform", "2026-11-22"),
    /** Of a directory, the first libssl with a version behind its dot is taken. */
    LIBSSL_VERSIONED("5.1.0", "", "@prisma/get-platform", "2026-11-22"),
    /** An unknown distribution is told of; after, in the debug log only. */
    UNKNOWN_DISTRO_TOLD("", "5.11.0", "@prisma/get-platform", "2026-11-22"),
    /** The warning of a CPU names what was detected. */
    CPU_NAMED("5.14.0", "", "@prisma/get-platform", "2026-11-22"),
    /** libssl is looked for in /usr/lib too. */
    USR_LIB("6.1.0", "", "@prisma/get-platform", "2026-11-22"),
    /** How the platform is detected is not known. */
    DETECTION_UNKNOWN("8.0.0-preview", "", "another product; not looked into", "2026-11-22"),

    /** Engines for OpenSSL 1.0 link the host's; builds between are not looked into. */
    OPENSSL_1_0_OF_HOST("3.0.0", "4.8.0", "libraries that real engines need", "2026-11-22"),
    /** Engines for OpenSSL 1.0 carry it. */
    OPENSSL_1_0_CARRIED("6.0.0", "", "build workflows of prisma-engines", "2026-11-22"),
    /** Engines for OpenSSL 1.1 link the host's. */
    OPENSSL_1_1_OF_HOST("3.0.0", "6.5.0", "libraries that real engines need", "2026-11-22"),
    /** Engines for OpenSSL 1.1 carry it. */
    OPENSSL_1_1_CARRIED("6.5.0", "", "pull request 5209 of prisma-engines", "2026-11-22");

    private final String since;
    private final String until;
    private final String source;
    private final String read;

    /** @param read the day on which the source was read */
    Trait(String since, String until, String source, String read) {
        this.since = since;
        this.until = until;
        this.source = source;
        this.read = read;
    }

    /** The first version that has it; empty text when all had from the start. */
    public String since() {
        return since;
    }

    /** The first version that has it no more; empty text while it lasts. */
    public String until() {
        return until;
    }

    public String source() {
        return source;
    }

    public String read() {
        return read;
    }

    boolean isOf(PrismaVersion version) {
        return (since.isEmpty() || version.compareTo(PrismaVersion.of(since)) >= 0)
                && (until.isEmpty() || version.compareTo(PrismaVersion.of(until)) < 0);
    }
}
