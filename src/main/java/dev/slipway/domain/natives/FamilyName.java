package dev.slipway.domain.natives;

import java.util.Optional;

/**
 * Which builds of the same thing a native file stands among.
 *
 * @param key the same for all of them, whichever platform they are for
 * @param folder of the npm package that it is in, or what ships where it is in none
 * @param severalPlatforms whether its path says which platform it is for, as one of several does
 * @param platformPackage whether the package itself is of one platform, as {@code @img/sharp-linux-x64}
 */
record FamilyName(String key, String folder, boolean severalPlatforms, boolean platformPackage) {
    private static final String MODULES = "/node_modules/";
    private static final String STORE = "/.pnpm/";

    /** @param root where what ships begins */
    static FamilyName of(String path, String root) {
        int modules = path.lastIndexOf(MODULES);
        String begin = modules >= 0 ? path.substring(0, modules + MODULES.length()) : begin(path, root);
        int inside = begin.length();
        int packageEnd = modules >= 0 ? packageEnd(path, inside) : inside;
        int from = inside;
        for (int slash = end(path, from); from < path.length(); slash = end(path, from)) {
            Optional<String> before = PlatformWords.before(path.substring(from, slash));
            if (before.isPresent()) {
                String common = path.substring(inside, from) + before.get() + "*";
                return new FamilyName(outside(begin) + common, path.substring(0, packageEnd), true, from < packageEnd);
            }
            from = slash + 1;
        }
        // Without such a word it is the only build of its package, or the only one of its name.
        String key = modules >= 0 ? path.substring(0, packageEnd) : path;
        return new FamilyName(key, path.substring(0, packageEnd), false, false);
    }

    private static String begin(String path, String root) {
        String folder = root.endsWith("/") ? root : root + "/";
        return path.startsWith(folder) ? folder : "/";
    }

    /** pnpm has a folder for each package of each platform, named after it. */
    private static String outside(String begin) {
        int store = begin.lastIndexOf(STORE);
        return store < 0 ? begin : begin.substring(0, store + STORE.length());
    }

    private static int packageEnd(String path, int from) {
        int end = end(path, from);
        return path.startsWith("@", from) && end < path.length() ? end(path, end + 1) : end;
    }

    private static int end(String path, int from) {
        int slash = path.indexOf('/', Math.min(from, path.length()));
        return slash < 0 ? path.length() : slash;
    }
}
