package dev.slipway.adapter.lockfile;

import com.fasterxml.jackson.core.JsonParser;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;

/** Reads from a package-lock.json which packages for platforms are locked. */
record NpmNatives(LockedNatives natives) {
    private static final String NODE_MODULES = "node_modules/";

    static void read(SourceFile file, LockedNatives natives) throws ProblemException {
        NpmNatives reader = new NpmNatives(natives);
        JsonObjects.readFile(file, SourceFile.LARGEST_LOCK, (name, value) -> {
            if (name.equals("packages")) {
                JsonObjects.read(value, reader::flat);
            } else if (name.equals("dependencies")) {
                JsonObjects.read(value, (key, each) -> reader.nested(NODE_MODULES + key, key, each));
            } else {
                value.skipChildren();
            }
        });
    }

    private void flat(String path, JsonParser value) throws IOException {
        int last = path.lastIndexOf(NODE_MODULES);
        if (last < 0) {
            value.skipChildren();
            return;
        }
        LockedNatives.Draft draft = natives.at(path, path.substring(last + NODE_MODULES.length()), line(value));
        JsonObjects.read(value, (name, each) -> {
            switch (name) {
                case "optionalDependencies" -> JsonObjects.read(each, (other, range) -> asks(draft, other, range));
                default -> field(draft, name, each);
            }
        });
    }

    /** Up to npm 6 what is optional and what is not are listed together. */
    private void nested(String path, String name, JsonParser value) throws IOException {
        if (natives.has(path)) {
            value.skipChildren();
            return;
        }
        LockedNatives.Draft draft = natives.at(path, name, line(value));
        JsonObjects.read(value, (field, each) -> {
            switch (field) {
                case "requires" -> JsonObjects.read(each, (other, range) -> asks(draft, other, range));
                case "dependencies" ->
                    JsonObjects.read(each, (key, inner) -> nested(path + "/" + NODE_MODULES + key, key, inner));
                default -> field(draft, field, each);
            }
        });
    }

    private static void asks(LockedNatives.Draft draft, String other, JsonParser range) throws IOException {
        draft.asksFor(other);
        range.skipChildren();
    }

    private static void field(LockedNatives.Draft draft, String name, JsonParser value) throws IOException {
        switch (name) {
            case "name" -> JsonObjects.string(value).ifPresent(draft::name);
            case "version" -> JsonObjects.string(value).ifPresent(draft::version);
            case "dev", "devOptional" -> {
                if (value.getValueAsBoolean()) {
                    draft.forDevelopment();
                }
            }
            default -> value.skipChildren();
        }
    }

    private static int line(JsonParser value) {
        return Math.max(1, value.currentTokenLocation().getLineNr());
    }

    /** Node's own search: beside the package, then in each folder above it. */
    static boolean isLocked(LockedNatives natives, String from, String name) {
        String at = from;
        while (true) {
            if (natives.has((at.isEmpty() ? "" : at + "/") + NODE_MODULES + name)) {
                return true;
            }
            if (at.isEmpty()) {
                return false;
            }
            at = at.substring(0, Math.max(at.lastIndexOf('/'), 0));
        }
    }
}
