package dev.slipway.adapter.tables;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.Loaders;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.verification.Distribution;
import dev.slipway.domain.verification.KnownLibrary;
import dev.slipway.domain.verification.ProvidingPackage;
import dev.slipway.port.SystemTables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables {@code runtime-libraries.tsv}, {@code library-packages.tsv} and {@code system-libraries.tsv}. */
public final class LibraryTables implements SystemTables {
    private static final List<String> OPENSSL = List.of("3", "1.1", "10", "1.0.0", "1.0.2");

    private final Tsv tsv;
    private final Set<String> systems = new HashSet<>();
    private boolean read;

    public LibraryTables(Tsv tsv) {
        this.tsv = tsv;
    }

    @Override
    public RuntimeShelf runtime(String name, Optional<String> arch) throws ProblemException {
        RuntimeMatch match = new RuntimeTable(tsv).find(name, arch.flatMap(Cpu::named));
        RootProfile profile = match.profile();
        String loader = Loaders.path(profile.musl(), match.cpu());
        Map<String, String> there = there(profile, match.cpu());
        Map<String, KnownLibrary> libraries = new HashMap<>();
        there.forEach(
                (library, path) -> libraries.put(library, new KnownLibrary(Optional.of(path), List.of(), List.of())));
        for (String version : OPENSSL) {
            for (String library : List.of("libssl.so." + version, "libcrypto.so." + version)) {
                libraries.putIfAbsent(library, new KnownLibrary(Optional.empty(), List.of(), List.of()));
            }
        }
        for (Row row : tsv.rows("runtime-libraries")) {
            if (row.words("profiles").contains(profile.name())) {
                add(row, match.cpu(), libraries);
            }
        }
        // AWS Lambda developer guide, the environment variables that are defined: LD_LIBRARY_PATH.
        String path = name.startsWith("lambda:") ? "/var/task:/var/task/lib:/opt/lib" : "";
        return new RuntimeShelf(loader, libraries, path);
    }

    private static void add(Row row, Cpu cpu, Map<String, KnownLibrary> libraries) throws ProblemException {
        for (String pattern : row.words("libraries")) {
            String loader = Loaders.path(false, cpu);
            String library = pattern.replace("{loader}", loader.substring(loader.lastIndexOf('/') + 1))
                    .replace("{machine}", cpu.machine());
            Optional<KnownLibrary> before = Optional.ofNullable(libraries.get(library));
            Optional<String> here = row.optional("here");
            if (here.isPresent() || before.isPresent()) {
                Optional<String> path = here.isPresent()
                        ? here.filter("yes"::equals).map(yes -> library)
                        : before.get().path();
                libraries.put(library, new KnownLibrary(path, row.words("newest"), row.words("symbols")));
            }
        }
    }

    /** Those that the profile itself names, by name; each libssl lies beside a libcrypto of one package. */
    private static Map<String, String> there(RootProfile profile, Cpu cpu) {
        Map<String, String> there = new HashMap<>();
        for (List<String> paths : List.of(profile.files(), profile.libssl())) {
            for (String pattern : paths) {
                String path = pattern.replace("{triple}", cpu.triple());
                String library = path.substring(path.lastIndexOf('/') + 1);
                there.put(library, path);
                if (library.startsWith("libssl.so.")) {
                    there.put(library.replace("libssl", "libcrypto"), path.replace("libssl", "libcrypto"));
                }
            }
        }
        return there;
    }

    @Override
    public Optional<ProvidingPackage> provider(String library, Distribution distribution) throws ProblemException {
        List<Row> rows = tsv.rows("library-packages");
        for (String id : distribution.names()) {
            for (Row row : rows) {
                if (row.text("library").equals(library)
                        && row.text("distribution").equals(id)
                        && holds(row, id.equals(distribution.id()) ? distribution.release() : "")) {
                    return Optional.of(new ProvidingPackage(library, row.optional("package")));
                }
            }
        }
        return Optional.empty();
    }

    /** Of one that is only like it, the release says nothing. */
    private static boolean holds(Row row, String release) {
        return row.words("releases").stream()
                .anyMatch(each -> each.equals("*") || release.equals(each) || release.startsWith(each + "."));
    }

    @Override
    public boolean isSystems(String os, String library) throws ProblemException {
        if (!read) {
            for (Row row : tsv.rows("system-libraries")) {
                for (String each : row.words("libraries")) {
                    systems.add(row.text("os") + " " + each);
                }
            }
            read = true;
        }
        return systems.contains(os + " " + library) || isPattern(os, library);
    }

    private boolean isPattern(String os, String library) {
        return systems.stream()
                .anyMatch(each ->
                        each.endsWith("*") && (os + " " + library).startsWith(each.substring(0, each.length() - 1)));
    }
}
