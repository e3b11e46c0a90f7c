package dev.slipway.domain.webproject;

import dev.slipway.domain.nodeproject.PackageManifest;
import java.util.List;
import java.util.Locale;

/**
 * A framework, as far as Vercel treats it apart.
 *
 * @param slug its name in {@code framework} of vercel.json
 * @param title what people call it
 * @param packages any of which says in package.json that it is this one
 * @param files any of which says so too
 * @param server whether its program is a server for each request, and nothing that a browser loads
 * @param engine what takes the engine along, for people; empty where includeFiles does
 */
public record Framework(
        String slug,
        String title,
        List<String> packages,
        List<String> files,
        Functions functions,
        boolean server,
        String engine) {
    public Framework {
        packages = List.copyOf(packages);
        files = List.copyOf(files);
    }

    /** Which files may be functions besides those in api/. */
    public enum Functions {
        /** Only files in api/. */
        API,
        /** Besides: pages/, app/ and middleware, also in src/. */
        NEXT,
        /** No pattern is refused. */
        ANY,
        /** Not even JavaScript in api/. */
        NONE;

        public static Functions of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether the server's own file may stand in {@code functions}. */
    public boolean takesServerEntry() {
        return server && functions == Functions.ANY;
    }

    /** Whether it is no more than a server file of Node's. */
    public boolean isPlainNode() {
        return slug.equals("node");
    }

    /** Whether a project is of this framework, by its package.json or its files. */
    boolean isOf(PackageManifest manifest, List<String> names) {
        return packages.stream().anyMatch(manifest::dependsOn) || files.stream().anyMatch(names::contains);
    }
}
