package dev.slipway.testing;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.Content;
import dev.slipway.domain.artefact.Item;
import dev.slipway.domain.artefact.Layers;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.artefact.TreeEntry.Kind;
import dev.slipway.domain.container.EngineAt;
import dev.slipway.domain.container.ImageContents;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.verification.Runner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** An image of Debian with a few files, looked into; user node runs it, and root owns all of it. */
public final class ImageFiles {
    private static final TreeEntry.Owner ROOT = new TreeEntry.Owner(0, 0);

    private final Layers layers = new Layers("app.tar");
    private final List<EngineAt> engines = new ArrayList<>();
    private final List<String> clients = new ArrayList<>();
    private final List<String> commandLines = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private Runner runner = new Runner.User("node", 1000, Set.of(1000L));
    private Optional<String> target = Optional.of("debian-openssl-3.0.x");
    private Optional<String> schemaOfManifest = Optional.empty();
    private Optional<String> schemaOfConfig = Optional.empty();

    public ImageFiles file(String path) {
        return file(path, "x");
    }

    public ImageFiles file(String path, String text) {
        add(path, Kind.FILE, 0755, text, Optional.empty());
        return this;
    }

    public ImageFiles link(String path, String to) {
        add(path, Kind.LINK, 0777, "", Optional.of(to));
        return this;
    }

    public ImageFiles folder(String path, int mode) {
        add(path, Kind.FOLDER, mode, "", Optional.empty());
        return this;
    }

    public ImageFiles client(String path) {
        clients.add(path);
        return file(path);
    }

    /** Prisma's command line as npm installs it into a folder. */
    public ImageFiles commandLine(String folder) {
        commandLines.add(folder + "/node_modules/prisma");
        return file(folder + "/node_modules/prisma/package.json", "{}")
                .file(folder + "/node_modules/prisma/build/index.js", "#!/usr/bin/env node")
                .link(folder + "/node_modules/.bin/prisma", "../prisma/build/index.js");
    }

    /** An engine for Debian with OpenSSL 3. */
    public ImageFiles engine(EngineKind kind, String path, int mode) {
        return engine(kind, path, mode, "debian-openssl-3.0.x");
    }

    public ImageFiles engine(EngineKind kind, String path, int mode, String of) {
        TreeEntry entry = add(path, Kind.FILE, mode, "x", Optional.empty());
        engines.add(new EngineAt(entry, kind, of, path.contains("/.cache/")));
        return this;
    }

    public ImageFiles user(String name, long id) {
        runner = new Runner.User(name, id, Set.of(id));
        return this;
    }

    public ImageFiles withoutTarget() {
        target = Optional.empty();
        return this;
    }

    public ImageFiles schemaOfManifest(String path) {
        schemaOfManifest = Optional.of(path);
        return this;
    }

    public ImageFiles schemaOfConfig(String path) {
        schemaOfConfig = Optional.of(path);
        return this;
    }

    public ImageFiles env(String name, String value) {
        environment.put(name, value);
        return this;
    }

    private TreeEntry add(String path, Kind kind, int mode, String text, Optional<String> link) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TreeEntry entry = new TreeEntry(path, kind, bytes.length, OptionalInt.of(mode), Optional.of(ROOT), link);
        Content content = () -> ByteSource.of(bytes);
        try {
            layers.add(new Item(entry, Optional.empty(), content));
        } catch (ProblemException bad) {
            throw new AssertionError(bad);
        }
        return entry;
    }

    public ImageContents contents() {
        Shipped shipped = new Shipped(
                "app.tar",
                Artefact.Form.TAR,
                layers.tree(),
                "/",
                Destination.of(Platform.IMAGE, Place.of("--image", "app.tar")),
                Optional.empty(),
                OptionalLong.empty());
        return new ImageContents(
                shipped,
                runner,
                target,
                engines,
                clients,
                commandLines,
                schemaOfManifest,
                schemaOfConfig,
                environment,
                Optional.empty());
    }
}
