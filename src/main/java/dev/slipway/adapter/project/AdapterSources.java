package dev.slipway.adapter.project;

import dev.slipway.adapter.files.BoundedFile;
import dev.slipway.domain.datasource.ClientUrl;
import dev.slipway.domain.datasource.CodePool;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.script.AdapterCode;
import dev.slipway.domain.script.SourceNames;
import dev.slipway.domain.urlsource.AdapterCalls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for the driver adapters that a project's sources make. */
final class AdapterSources {
    /** Sources of people are shorter; what is longer was made by a program. */
    private static final int LONGEST = 1 << 18;

    private static final int MOST_FILES = 4000;

    private AdapterSources() {}

    /** None where the code cannot be read, or is too much. */
    static AdapterCalls in(Path root) {
        try {
            Optional<List<String>> all = new DiskSourceFiles().all(root);
            List<String> scripts = all.orElse(List.of()).stream()
                    .filter(SourceNames::isScript)
                    .limit(MOST_FILES)
                    .toList();
            AdapterCalls own = read(
                    root,
                    scripts.stream().filter(name -> !SourceNames.isAside(name)).toList());
            return own.pool().isPresent()
                            || !own.urls().isEmpty()
                            || own.second().isPresent()
                    ? own
                    : read(
                            root,
                            scripts.stream().filter(SourceNames::isBesideSchema).toList());
        } catch (ProblemException unreadable) {
            return AdapterCalls.NONE;
        }
    }

    private static AdapterCalls read(Path root, List<String> names) {
        List<CodePool> pools = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<ClientUrl> urls = new ArrayList<>();
        Optional<Place> second = Optional.empty();
        int with = 0;
        int without = 0;
        for (String name : names) {
            AdapterCode code = AdapterCode.read(name, text(root.resolve(name)));
            pools.addAll(code.pools());
            types.addAll(code.types());
            urls.addAll(code.urls());
            second = second.or(code::second);
            with += code.withAdapter();
            without += code.without();
        }
        return new AdapterCalls(
                types.stream().distinct().toList(), CodePool.ofAll(pools), with > 0 && without == 0, urls, second);
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? BoundedFile.text(file, LONGEST) : "";
        } catch (ProblemException unreadable) {
            return "";
        }
    }
}
