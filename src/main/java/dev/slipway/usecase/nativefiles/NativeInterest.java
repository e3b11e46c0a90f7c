package dev.slipway.usecase.nativefiles;

import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.text.Vocabulary;
import java.util.Set;

/** Which files of a compressed archive are looked at. */
public final class NativeInterest {
    private static final Set<String> OF_LOADERS = Vocabulary.of("""
            /etc/os-release /usr/lib/os-release /etc/alpine-release /etc/passwd /etc/group /etc/ld.so.cache
            /etc/ld.so.preload /etc/ld.so.conf""");

    private NativeInterest() {}

    /** Native files, and what only should be one. */
    public static Interest ofPackage() {
        return (file, head) -> isNative(file, head) ? file.size() : 0;
    }

    /** Those of applications, libraries, and what a loader and we ourselves read in a whole system; of programs their headers. */
    public static Interest ofImage() {
        return (file, head) -> {
            if (OF_LOADERS.contains(file.path())
                    || (file.path().startsWith("/etc/ld-musl-") && file.path().endsWith(".path"))) {
                return file.size();
            }
            if (!isNative(file, head)) {
                return 0;
            }
            boolean whole = file.name().contains(".so") || NativeNames.isOfApplication(file.path());
            return whole ? file.size() : NativeFile.HEAD;
        };
    }

    private static boolean isNative(TreeEntry file, byte[] head) {
        return NativeNames.mustBeNative(file.name()) || !(NativeFile.ofHead(head) instanceof NativeFile.Foreign);
    }
}
