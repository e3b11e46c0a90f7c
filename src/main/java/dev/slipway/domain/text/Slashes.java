package dev.slipway.domain.text;

import java.nio.file.Path;
import java.util.Objects;

/** Paths as they are typed in files that go from one system to another: with slashes. */
public final class Slashes {
    private Slashes() {}

    /** A path from a folder; the path itself where no way leads there, as to another drive of Windows. */
    public static String relative(Path folder, Path path) {
        boolean related = Objects.equals(folder.getRoot(), path.getRoot());
        return (related ? folder.relativize(path) : path).toString().replace('\\', '/');
    }
}
