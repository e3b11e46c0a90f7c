package dev.slipway.domain.verification;

import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.binary.loader.Loading.Library;
import dev.slipway.domain.binary.loader.Loading.SymbolVersion;
import java.util.List;
import java.util.Optional;

/** Answers for which no file of a root was searched. */
public final class Loadings {
    private Loadings() {}

    /** It does not load, and no library matters. */
    public static Loading refused(Cause cause, String why) {
        return of(Answer.REFUSED, Optional.of(cause), why, List.of());
    }

    static Loading refused(Cause cause, String why, Elf file) {
        return of(
                Answer.REFUSED,
                Optional.of(cause),
                why,
                unsearched(file.linking().needed()));
    }

    /** It cannot be told. */
    public static Loading notDecided(String why, List<Library> needed) {
        return of(Answer.NOT_DECIDED, Optional.empty(), why, needed);
    }

    /**
     * It loads.
     *
     * @param needed where each library is, as far as the system itself has it
     */
    public static Loading loads(List<Library> needed) {
        return of(Answer.LOADS, Optional.empty(), "", needed);
    }

    /** Libraries that nobody has looked for. */
    public static List<Library> unsearched(List<String> needed) {
        return needed.stream()
                .map(name -> new Library(name, Optional.empty(), List.of()))
                .toList();
    }

    private static Loading of(Answer answer, Optional<Cause> cause, String why, List<Library> needed) {
        return searched(answer, cause, why, needed, List.of());
    }

    /** What a table says where libraries and versions were looked up. */
    static Loading searched(
            Answer answer, Optional<Cause> cause, String why, List<Library> needed, List<SymbolVersion> versions) {
        return new Loading(answer, cause, why, Optional.empty(), needed, versions, List.of());
    }
}
