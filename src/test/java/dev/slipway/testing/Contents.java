package dev.slipway.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files by their paths, which become a folder, a zip or the layer of an image, and of which one can be changed before. */
public final class Contents {
    private final SortedMap<String, Thing> things = new TreeMap<>();

    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    private record Thing(int mode, byte[] content, String link) {}

    public Contents file(String path, String content) {
        return file(path, 0644, content.getBytes(StandardCharsets.UTF_8));
    }

    public Contents file(String path, int mode, byte[] content) {
        things.put(path, new Thing(mode, content, ""));
        return this;
    }

    /** A native file, of its recipe. */
    public Contents elf(String path, String recipe) {
        return file(path, 0755, ElfRecipe.bytes(recipe));
    }

    public Contents link(String path, String target) {
        things.put(path, new Thing(0777, new byte[0], target));
        return this;
    }

    public Contents mode(String path, int mode) {
        Thing thing = thing(path);
        things.put(path, new Thing(mode, thing.content(), thing.link()));
        return this;
    }

    /** One text in a file in place of another, which must be there. */
    public Contents replace(String path, String from, String to) {
        String before = text(path);
        if (!before.contains(from)) {
            throw new AssertionError(path + " has no " + from);
        }
        return file(path, before.replace(from, to));
    }

    public Contents move(String from, String to) {
        things.put(to, thing(from));
        things.remove(from);
        return this;
    }

    /** A file, or a folder with all that is in it; it must be there. */
    public Contents remove(String path) {
        if (!things.keySet().removeIf(each -> each.equals(path) || each.startsWith(path + "/"))) {
            throw new AssertionError("no " + path);
        }
        return this;
    }

    /** All of another one, in a folder of this. */
    public Contents put(String folder, Contents other) {
        other.things.forEach((path, thing) -> things.put(folder + path, thing));
        return this;
    }

    public boolean has(String path) {
        return things.containsKey(path);
    }

    public Set<String> paths() {
        return Set.copyOf(things.keySet());
    }

    public String text(String path) {
        return new String(thing(path).content(), StandardCharsets.UTF_8);
    }

    private Thing thing(String path) {
        Thing thing = things.get(path);
        if (thing == null) {
            throw new AssertionError("no " + path + " among " + things.keySet());
        }
        return thing;
    }

    public Contents copy() {
        return new Contents().put("", this);
    }

    /** The same, to be packed. */
    public MadeArchive archive() {
        MadeArchive archive = new MadeArchive();
        for (Map.Entry<String, Thing> each : things.entrySet()) {
            Thing thing = each.getValue();
            if (thing.link().isEmpty()) {
                archive.file(each.getKey(), thing.mode(), thing.content());
            } else {
                archive.link(each.getKey(), thing.link());
            }
        }
        return archive;
    }

    public void write(Path folder) throws IOException {
        for (Map.Entry<String, Thing> each : things.entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.resolveSibling(""));
            Thing thing = each.getValue();
            if (thing.link().isEmpty()) {
                Files.write(file, thing.content());
                Files.setPosixFilePermissions(file, permissions(thing.mode()));
            } else {
                Files.createSymbolicLink(file, Path.of(thing.link()));
            }
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        StringBuilder letters = new StringBuilder();
        for (int bit = 8; bit >= 0; bit--) {
            letters.append((mode >> bit & 1) == 1 ? "xwr".charAt(bit % 3) : '-');
        }
        return PosixFilePermissions.fromString(letters.toString());
    }
}
