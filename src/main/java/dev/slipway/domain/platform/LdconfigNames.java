package dev.slipway.domain.platform;

import java.util.List;

/** The file names in a listing of {@code ldconfig -p}, cut out as Prisma's pipeline of sed commands does it. */
final class LdconfigNames {
    private LdconfigNames() {}

    /** The last path component of each line, in byte order. */
    static List<String> of(String listing) {
        return listing.lines().map(LdconfigNames::lastComponent).sorted().toList();
    }

    private static String lastComponent(String line) {
        String path = line.substring(line.lastIndexOf("=>") < 0 ? 0 : line.lastIndexOf("=>") + 2);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
