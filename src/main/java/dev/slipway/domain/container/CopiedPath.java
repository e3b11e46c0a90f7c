package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.DockerIgnore;
import dev.slipway.domain.dockerfile.Paths;
import java.util.Optional;

/** Where COPY puts something. */
final class CopiedPath {
    private CopiedPath() {}

    /**
     * The path of a thing after a copy; empty where it is not copied.
     *
     * @param source what is copied, absolute, perhaps a pattern
     * @param thing a file, or a folder with all that is in it
     * @param intoFolder whether the target can be nothing but a folder
     */
    static Optional<String> of(String source, String thing, String target, boolean intoFolder) {
        if (source.indexOf('*') >= 0 || source.indexOf('?') >= 0 || source.indexOf('[') >= 0) {
            return ofPattern(source, thing, target);
        }
        if (!Paths.isIn(thing, source)) {
            return Optional.empty();
        }
        boolean file =
                thing.equals(source) && thing.substring(thing.lastIndexOf('/')).indexOf('.') > 1;
        String name = thing.substring(thing.lastIndexOf('/') + 1);
        return Optional.of(file && intoFolder ? Paths.resolve(target, name) : Paths.moved(thing, source, target));
    }

    private static Optional<String> ofPattern(String source, String thing, String target) {
        int depth = (int) source.chars().filter(c -> c == '/').count();
        String top = thing;
        int slashes = 0;
        for (int i = 0; i < thing.length(); i++) {
            if (thing.charAt(i) == '/' && slashes++ == depth) {
                top = thing.substring(0, i);
                break;
            }
        }
        boolean same = top.chars().filter(c -> c == '/').count() == depth;
        if (!same || !DockerIgnore.read("", source.substring(1)).leavesOut(top.substring(1))) {
            return Optional.empty();
        }
        String name = top.substring(top.lastIndexOf('/') + 1);
        // What a pattern takes are files or folders; of a folder its content is copied.
        boolean file = top.equals(thing) && name.indexOf('.', 1) > 0;
        return Optional.of(file ? Paths.resolve(target, name) : Paths.moved(thing, top, target));
    }
}
