package dev.slipway.domain.client;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.client.ClientCode.FoundClient;
import dev.slipway.domain.client.ShippedClient.Kind;
import dev.slipway.domain.deployment.Shipped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the files in which clients may be; what names no client is not decoded. */
final class ClientReading {
    /** More code than that is none of one deployment; what comes behind it is said not to be read. */
    private static final long MOST_BYTES = 1L << 30;

    private static final int BLOCK = 1 << 20;
    private static final int OVERLAP = 64;
    private static final List<String> CLIENT = List.of("clientVersion", "prismaVersion");
    private static final String STUB = "did not initialize yet";
    private static final List<String> CALLS = List.of("\"@prisma/client", "'@prisma/client", "\".prisma/client");

    private final Shipped shipped;
    private final ClientFiles files;
    private final Tree tree;
    private final List<ShippedClient> clients = new ArrayList<>();
    private final List<String> stubs = new ArrayList<>();
    private final List<String> callers = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final Set<String> folders = new HashSet<>();
    private long left = MOST_BYTES;
    private boolean edge;

    ClientReading(Shipped shipped, ClientFiles files) {
        this.shipped = shipped;
        this.files = files;
        this.tree = shipped.tree();
    }

    ClientsShipped read() {
        for (TreeEntry file : files.toRead()) {
            if (file.size() > ClientFiles.LARGEST || file.size() > left) {
                unread.add(file.path());
                continue;
            }
            left -= file.size();
            try {
                read(file);
            } catch (IOException unreadable) {
                unread.add(file.path());
            }
        }
        if (edge && clients.isEmpty()) {
            // It runs at the edge, and needs no file.
            return new ClientsShipped(shipped, clients, files.engines(), List.of(), List.of(), List.of(), unread);
        }
        return new ClientsShipped(shipped, clients, files.engines(), stubs, files.packages(), callers, unread);
    }

    private void read(TreeEntry file) throws IOException {
        Signs signs = signs(file);
        if (signs.client()) {
            byte[] bytes = tree.open(file).read(0, Math.toIntExact(file.size()));
            String text = new String(bytes, StandardCharsets.UTF_8);
            for (FoundClient each : ClientCode.in(text)) {
                add(file, each, text);
            }
        }
        if (signs.stub()) {
            stubs.add(file.path());
        } else if (signs.call() && !ClientFiles.isDotPrisma(file.path())) {
            callers.add(file.path());
        }
    }

    /** What the bytes of a file have: all that is looked for is ASCII. */
    private record Signs(boolean client, boolean stub, boolean call) {}

    private Signs signs(TreeEntry file) throws IOException {
        ByteSource source = tree.open(file);
        boolean client = false;
        boolean stub = false;
        boolean call = false;
        for (long at = 0; at < file.size(); at += BLOCK - OVERLAP) {
            String text = new String(source.read(at, BLOCK), StandardCharsets.ISO_8859_1);
            client |= CLIENT.stream().anyMatch(text::contains);
            stub |= text.contains(STUB);
            call |= CALLS.stream().anyMatch(text::contains);
        }
        return new Signs(client, stub, call);
    }

    private void add(TreeEntry file, FoundClient found, String text) throws IOException {
        if (found.config().edge()) {
            edge = true;
            return;
        }
        Kind kind = kind(file, found.around());
        String folder = ModulePaths.parent(file.path());
        // The folder of a generated client has several files with the same configuration.
        if (kind != Kind.BUNDLED && !folders.add(folder)) {
            return;
        }
        CodeAround around = found.around();
        clients.add(new ShippedClient(
                file.path(),
                kind,
                found.config(),
                around.hints(),
                around.modules(),
                around.beside(),
                around.runtime(),
                kind == Kind.BUNDLED ? ModuleScope.missing(tree, file, text) : List.of()));
    }

    private Kind kind(TreeEntry file, CodeAround around) {
        String folder = ModulePaths.parent(file.path());
        if (ModulePaths.name(folder).equals("internal") && file.name().startsWith("class.")) {
            return Kind.INTERNAL;
        }
        List<String> names = tree.names(folder).orElse(List.of());
        boolean generated = ClientFiles.isDotPrisma(file.path())
                || names.contains("index-browser.js")
                || (names.contains("schema.prisma") && around.runtime().isPresent());
        return file.name().startsWith("index.") && generated ? Kind.GENERATED : Kind.BUNDLED;
    }
}
