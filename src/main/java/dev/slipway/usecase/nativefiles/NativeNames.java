package dev.slipway.usecase.nativefiles;

import dev.slipway.domain.engine.NamedEngine;
import dev.slipway.domain.text.Vocabulary;
import java.util.Locale;
import java.util.Set;

/** What the name of a file says before its bytes are looked at. */
public final class NativeNames {
    /** Files of a project that nobody loads; so many that opening each would take the time. */
    private static final Set<String> OTHERS = Vocabulary.of("""
            js mjs cjs jsx ts mts cts tsx json map md markdown txt css scss less html htm xml svg png jpg jpeg gif
            webp ico woff woff2 ttf eot otf yml yaml toml lock flow wasm c cc cpp h hpp hh py rs go java class jar
            sh bat cmd ps1 prisma graphql sql csv tsv log pem crt key gz zst xz zip tar tgz sha256 sig gyp gypi tcl
            pl pm coffee vue hbs ejs pdf mo po pyc conf list md5sums""");

    private static final Set<String> OF_SYSTEM =
            Vocabulary.of("/bin /sbin /lib /lib32 /lib64 /libx32 /etc /boot /dev /proc /sys /run");
    private static final Set<String> OF_SYSTEM_IN_VAR = Vocabulary.of("/var/lib/ /var/lang/ /var/runtime/ /var/cache/");

    private NativeNames() {}

    /** Whether a file of that name has to be a native one: anything else in it is damage. */
    public static boolean mustBeNative(String name) {
        return name.endsWith(".node") || NamedEngine.of(name).isPresent();
    }

    /** Whether to look into it. */
    public static boolean mayBeNative(String name) {
        // What macOS puts beside the files of an archive: their attributes, under their names.
        if (name.startsWith("._")) {
            return false;
        }
        int point = name.lastIndexOf('.');
        return mustBeNative(name)
                || point < 1
                || !OTHERS.contains(name.substring(point + 1).toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a path of a whole system is that of an application, not of the system itself: what the distribution brings is
     * not what anybody ships.
     */
    public static boolean isOfApplication(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (mustBeNative(name) || path.contains("/node_modules/")) {
            return true;
        }
        int first = path.indexOf('/', 1);
        String top = first < 0 ? path : path.substring(0, first);
        return switch (top) {
            case "/usr" -> path.startsWith("/usr/src/");
            case "/var" -> OF_SYSTEM_IN_VAR.stream().noneMatch(path::startsWith);
            default -> !OF_SYSTEM.contains(top);
        };
    }
}
