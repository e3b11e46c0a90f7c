package dev.slipway.domain.client;

import dev.slipway.domain.artefact.Resolution;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.release.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The folders that a client takes for its own when it runs. */
record ClientFolders(Tree tree, ShippedClient client, String workingFolder) {
    private static final String SCHEMA = "schema.prisma";

    boolean isFile(String path) {
        return tree.resolve(path) instanceof Resolution.Found found
                && found.entry().kind() == TreeEntry.Kind.FILE;
    }

    private boolean isFolder(String path) {
        return tree.resolve(path) instanceof Resolution.Found found
                && found.entry().kind() == TreeEntry.Kind.FOLDER;
    }

    /** {@code config.dirname}: where its schema is, or where it was generated, seen from the working folder. */
    String own() {
        if (client.config().generator().provider().equals(Optional.of("prisma-client"))) {
            return client.home();
        }
        List<String> others = elsewhere();
        if (client.config().version().isPresent() && !has(Trait.SCHEMA_MARKS_FOLDER)) {
            return others.stream().filter(this::isFolder).findFirst().orElse(client.folder());
        }
        if (isFile(client.folder() + "/" + SCHEMA)) {
            return client.folder();
        }
        return others.stream()
                .filter(each -> isFile(each + "/" + SCHEMA))
                .findFirst()
                .orElse(others.get(0));
    }

    /** The folder into which it was generated, from the working folder of that, and without the first part of that path. */
    private List<String> elsewhere() {
        String relative = client.hints().stream()
                .map(ClientFolders::folderOfHint)
                .findFirst()
                .orElse("node_modules/.prisma/client");
        List<String> folders = new ArrayList<>();
        folders.add(ModulePaths.join(workingFolder, relative));
        int slash = relative.indexOf('/');
        if (slash >= 0) {
            folders.add(ModulePaths.join(workingFolder, relative.substring(slash + 1)));
        }
        return folders;
    }

    private static String folderOfHint(String hint) {
        String name = ModulePaths.name(hint);
        boolean isFile = name.equals(SCHEMA) || name.contains("query_engine") || name.startsWith("query-engine");
        return isFile && hint.length() > name.length() ? hint.substring(0, hint.length() - name.length() - 1) : hint;
    }

    /** The folder of Prisma's own module, {@code __dirname} of what searches. */
    String runtime() {
        String module = client.runtime().orElse("");
        if (module.startsWith("./")) {
            return ModulePaths.join(client.folder(), "runtime");
        }
        return module.isEmpty()
                ? client.folder()
                : module("@prisma/client").map(each -> each + "/runtime").orElse(client.folder());
    }

    /** Where Node finds a package that the client's file asks for, links followed. */
    Optional<String> module(String name) {
        String at = client.folder();
        while (true) {
            String folder =
                    ModulePaths.join(at, (ModulePaths.name(at).equals("node_modules") ? "" : "node_modules/") + name);
            if (tree.resolve(folder) instanceof Resolution.Found found
                    && found.entry().kind() == TreeEntry.Kind.FOLDER) {
                return Optional.of(found.entry().path());
            }
            if (at.equals("/")) {
                return Optional.empty();
            }
            at = ModulePaths.parent(at);
        }
    }

    /** The schema's folder as it lay beside the client, where there is one. */
    String schema() {
        String own = own();
        String folder = ModulePaths.join(own, client.config().relativePath().orElse("."));
        return isFolder(folder) ? folder : own;
    }

    private boolean has(Trait trait) {
        return client.config().version().map(each -> each.has(trait)).orElse(true);
    }

    /** Every folder in which it looks for an engine, in its order. */
    List<Tried> searched() {
        String runtime = runtime();
        String own = own();
        Tried generated = client.config()
                .generator()
                .output()
                .map(each -> new Tried(each, "the output of the generator, on the machine that generated"))
                .orElse(new Tried(runtime, "the folder of Prisma's runtime"));
        Tried above = new Tried(ModulePaths.parent(runtime), "above Prisma's runtime");
        Tried dotPrisma = new Tried(ModulePaths.join(runtime, "../../../.prisma/client"), ".prisma beside @prisma");
        Tried temporary = new Tried("/tmp/prisma-engines", "where Netlify's functions unpack");
        Tried schema = new Tried(schema(), "the folder of the schema");
        Tried folder = new Tried(own, "the client's folder");
        if (has(Trait.CLIENT_FOLDER_FIRST)) {
            return once(List.of(folder, above, generated, dotPrisma, temporary, schema));
        }
        List<Tried> tried = new ArrayList<>(List.of(dotPrisma, generated, above, folder, schema));
        if (has(Trait.ENGINE_IN_TMP)) {
            tried.add(temporary);
        }
        return once(tried);
    }

    private static List<Tried> once(List<Tried> tried) {
        Set<String> seen = new HashSet<>();
        return tried.stream().filter(each -> seen.add(each.folder())).toList();
    }
}
