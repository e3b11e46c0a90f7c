package dev.slipway.domain.natives;

import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.platform.Libc;
import dev.slipway.domain.verification.BuiltFor;
import dev.slipway.domain.verification.Examined;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A native file of what ships, and what is known of it. */
public record ShippedNative(TreeEntry entry, Examined file) {
    /** Whether Node opens it by that name. */
    public boolean isAddon() {
        return entry.name().endsWith(".node");
    }

    public boolean isEngine() {
        return file.engine().isPresent();
    }

    /** How it is for another place, each as a clause; empty where it is not, or not known to be. */
    public List<String> foreign() {
        List<String> foreign = file.foreign();
        if (!foreign.isEmpty() || file.loading().answer() == Answer.LOADS) {
            return foreign;
        }
        // A build for musl asks for musl's own library, which no system of glibc has.
        boolean musl = file.site().libc().equals(Optional.of(Libc.GLIBC))
                && file.builtFor().flatMap(BuiltFor::libc).equals(Optional.of("musl"));
        return musl ? List.of("it is for musl, not glibc") : List.of();
    }

    public boolean isForeign() {
        return !foreign().isEmpty();
    }

    /** Whether its name already says that it is of another system than Linux, so that no program of Linux asks for it. */
    boolean isAnothersByName() {
        String path = entry.path().toLowerCase(Locale.ROOT);
        return path.endsWith(".exe")
                || path.endsWith(".dll")
                || path.endsWith(".dylib")
                || path.contains(".app/contents/")
                || path.contains(".framework/");
    }
}
