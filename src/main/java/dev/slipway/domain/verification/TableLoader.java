package dev.slipway.domain.verification;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.NativeFile.Linking;
import dev.slipway.domain.binary.NativeFile.VersionNeeded;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.binary.loader.Loading.Library;
import dev.slipway.domain.binary.loader.Loading.SymbolVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the loader of a runtime makes of a file, as far as tables tell which libraries the runtime has.
 *
 * @param loader the path of its dynamic loader
 */
public record TableLoader(Site site, String loader, Map<String, KnownLibrary> libraries) {
    public TableLoader {
        libraries = Map.copyOf(libraries);
    }

    private static final long STATIC_TLS = 0x10;
    private static final long NO_OPEN = 0x40;
    private static final String SEARCHED = "the table of runtimes' libraries";

    /**
     * Of a file.
     *
     * @param unversioned symbols that it needs of others without a version
     * @param ships what becomes of a library of that name that lies where the loader looks for it among what ships; empty
     *     where none does
     */
    public Loading load(Elf file, List<String> unversioned, Function<String, Optional<Loading>> ships) {
        if (file.cpu().isEmpty() || !file.cpu().equals(site.cpu())) {
            return Loadings.refused(
                    Cause.WRONG_ARCHITECTURE,
                    "it is for " + file.cpu().map(Cpu::node).orElse("another CPU") + ", and " + site.name() + " is "
                            + site.cpu().map(Cpu::node).orElse("another"),
                    file);
        }
        if (file.interpreter().isPresent() && !file.interpreter().get().equals(loader)) {
            return Loadings.refused(
                    Cause.NO_LOADER, "its loader " + file.interpreter().get() + " is not " + site.where(), file);
        }
        List<Library> needed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : file.linking().needed()) {
            Optional<KnownLibrary> known = Optional.ofNullable(libraries.get(name));
            Optional<String> there = known.flatMap(KnownLibrary::path);
            Optional<Loading> shipped = there.isEmpty() ? ships.apply(name) : Optional.empty();
            needed.add(new Library(name, there.or(() -> shipped.map(each -> name)), List.of(SEARCHED)));
            if (shipped.isPresent()) {
                if (shipped.get().answer() != Answer.LOADS) {
                    unknown.add("all that " + name + " needs, which ships with it");
                }
            } else if (known.isEmpty()) {
                unknown.add(name);
            } else if (known.get().path().isEmpty()) {
                missing.add(name);
            }
        }
        List<SymbolVersion> versions = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        versions(file.linking(), versions, lacking, unknown);
        List<String> symbols =
                unversioned.stream().filter(symbol -> !hasSymbol(file, symbol)).toList();
        if (!symbols.isEmpty()) {
            unknown.add("the symbol " + symbols.get(0) + (symbols.size() > 1 ? " and others" : ""));
        }
        return answer(file, needed, missing, versions, lacking, unknown);
    }

    private boolean hasSymbol(Elf file, String symbol) {
        return file.linking().needed().stream()
                .flatMap(name -> Optional.ofNullable(libraries.get(name)).stream())
                .anyMatch(library -> library.symbols().contains(symbol));
    }

    private void versions(Linking linking, List<SymbolVersion> versions, List<String> lacking, List<String> unknown) {
        for (VersionNeeded each : linking.versionsNeeded()) {
            Optional<KnownLibrary> library = Optional.ofNullable(libraries.get(each.library()))
                    .filter(known -> known.path().isPresent());
            Optional<Boolean> has = library.flatMap(known -> known.has(each.version()));
            has.ifPresent(found ->
                    versions.add(new SymbolVersion(each.version(), each.library(), found, !found && !each.weak())));
            if (has.isPresent() && !has.get() && !each.weak()) {
                lacking.add(each.version() + " of " + each.library());
            } else if (has.isEmpty() && library.isPresent()) {
                unknown.add(each.version());
            }
        }
    }

    private Loading answer(
            Elf file,
            List<Library> needed,
            List<String> missing,
            List<SymbolVersion> versions,
            List<String> lacking,
            List<String> unknown) {
        if (!missing.isEmpty()) {
            String why = missing.get(0) + " is not " + site.where();
            return Loadings.searched(Answer.REFUSED, Optional.of(Cause.MISSING_LIBRARY), why, needed, versions);
        }
        if (!lacking.isEmpty()) {
            String why = lacking.get(0) + " is newer than what is " + site.where();
            return Loadings.searched(Answer.REFUSED, Optional.of(Cause.SYMBOL_VERSION), why, needed, versions);
        }
        Optional<String> doubt = unknown.isEmpty()
                ? doubt(file.linking(), file)
                : Optional.of("the tables do not tell whether " + site.name() + " has " + String.join(", ", unknown)
                        + "; look at its files: --root DIR or --image TAR");
        Answer answer = doubt.isEmpty() ? Answer.LOADS : Answer.NOT_DECIDED;
        return Loadings.searched(answer, Optional.empty(), doubt.orElse(""), needed, versions);
    }

    /** What a loader may refuse although all that is named is there. */
    private Optional<String> doubt(Linking linking, Elf file) {
        boolean usual = (linking.flags() & STATIC_TLS) == 0
                && (linking.flags1() & NO_OPEN) == 0
                && (linking.stackFlags().orElse(1) % 2 == 0 || makesStacksExecutable())
                && (file.osAbi() == 0 || file.osAbi() == 3)
                && file.abiVersion() == 0;
        return usual
                ? Optional.empty()
                : Optional.of("it asks for what some loaders refuse (static TLS, an executable stack or the like); look"
                        + " at its files: --root DIR or --image TAR");
    }

    /** Up to glibc 2.40, whose release notes announce the change of the next. */
    private boolean makesStacksExecutable() {
        return Optional.ofNullable(libraries.get("libc.so.6"))
                .flatMap(libc -> libc.has("GLIBC_2.41"))
                .equals(Optional.of(false));
    }
}
