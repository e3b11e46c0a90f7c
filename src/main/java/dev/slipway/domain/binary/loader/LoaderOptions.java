package dev.slipway.domain.binary.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a process is started with, as far as its loader looks at it.
 *
 * @param libraryPath as in {@code LD_LIBRARY_PATH}; empty for none
 * @param preload as in {@code LD_PRELOAD}; empty for none
 * @param folder the working folder, from which relative and empty parts of a path lead
 */
public record LoaderOptions(String libraryPath, String preload, String folder) {
    /** A process that is started in {@code /} with nothing that a loader looks at. */
    public static final LoaderOptions NONE = new LoaderOptions("", "", "/");

    /** Those of a process with this environment, such as that of an image or of a runtime. */
    public static LoaderOptions of(Map<String, String> environment, String folder) {
        return new LoaderOptions(
                environment.getOrDefault("LD_LIBRARY_PATH", ""), environment.getOrDefault("LD_PRELOAD", ""), folder);
    }

    /** The same with folders that are searched before those of the environment. */
    public LoaderOptions searchingFirst(String folders) {
        return folders.isEmpty()
                ? this
                : new LoaderOptions(libraryPath.isEmpty() ? folders : folders + ":" + libraryPath, preload, folder);
    }

    /** What is to be loaded before anything else. */
    List<String> preloaded() {
        return names(preload);
    }

    /** The names or paths in a list of such, as in {@code LD_PRELOAD} and {@code /etc/ld.so.preload}. */
    static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (String name : list.split("[ :\t\n]")) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** Where a path leads from the working folder. */
    String absolute(String path) {
        return path.startsWith("/") ? path : folder + "/" + path;
    }
}
