package dev.slipway.domain.nowconfig;

import static dev.slipway.domain.document.edit.JsonValue.member;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.document.edit.Conflict;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.webproject.FunctionFiles;
import dev.slipway.domain.webproject.IncludedFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Puts settings where the platform reads them: into each entry of {@code functions} that is the first to match a
 * function, and under a pattern of their own only for functions that none matches. What its user chose stays.
 */
public final class FunctionMerge {
    private final Part have;
    private final List<String> patterns;
    private final Choices choices;
    private final List<Conflict> conflicts = new ArrayList<>();

    private FunctionMerge(Part have, Choices choices) {
        this.have = have;
        this.patterns = have.keys().stream().map(Part::name).toList();
        this.choices = choices;
    }

    /**
     * What was chosen before, and need not be as it would be written.
     *
     * @param duration whether a bound on the time may be any
     * @param engineFolders of which the engine must be taken along, by whatever pattern
     */
    public record Choices(boolean duration, List<String> engineFolders) {
        public Choices {
            engineFolders = List.copyOf(engineFolders);
        }

        boolean keeps(Part entry, Member wanted) {
            return entry.get(wanted.key())
                    .filter(there -> switch (wanted.key()) {
                        case "maxDuration" -> duration;
                        case "includeFiles" -> takesEngines(there.text().orElse(""));
                        default -> false;
                    })
                    .isPresent();
        }

        private boolean takesEngines(String pattern) {
            IncludedFiles files = new IncludedFiles(List.of(pattern));
            return engineFolders.stream().allMatch(files::take);
        }
    }

    /**
     * What to merge.
     *
     * @param conflicts what could not be placed
     */
    public record Placed(Members json, List<Conflict> conflicts) {
        public Placed {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Places settings.
     *
     * @param have the file that is there
     * @param functions the project's files that are functions
     */
    public static Placed of(Document have, Members wanted, List<String> functions, Choices choices) {
        Optional<Part> entries =
                Part.of(have).get("functions").filter(part -> !part.keys().isEmpty());
        if (entries.isEmpty()) {
            return new Placed(wanted, List.of());
        }
        FunctionMerge merge = new FunctionMerge(entries.get(), choices);
        List<Member> members = wanted.members().stream()
                .map(each -> each.key().equals("functions") && each.value() instanceof Members settings
                        ? member(each.key(), merge.placed(have, settings, functions))
                        : each)
                .toList();
        return new Placed(new Members(members), merge.conflicts);
    }

    private Members placed(Document document, Members wanted, List<String> functions) {
        List<Member> placed = new ArrayList<>();
        TreeSet<String> used = new TreeSet<>();
        for (Member member : wanted.members()) {
            List<String> files = functions.stream()
                    .filter(file -> FunctionFiles.matches(member.key(), file))
                    .toList();
            boolean left = files.isEmpty() && !patterns.contains(member.key());
            for (String file : files) {
                Optional<String> first = FunctionFiles.first(patterns, file);
                Optional<String> unjudged = patterns.stream()
                        .takeWhile(pattern -> first.filter(pattern::equals).isEmpty())
                        .filter(FunctionFiles::isUnjudged)
                        .findFirst();
                if (unjudged.isPresent()) {
                    used.add(unjudged.get());
                    conflicts.add(conflict(document, have.key(unjudged.get()).orElseThrow(), file));
                } else if (first.isEmpty()) {
                    left = true;
                } else if (used.add(first.get())) {
                    placed.add(member(first.get(), lacking(first.get(), (Members) member.value())));
                }
            }
            if (left || (files.isEmpty() && used.add(member.key()))) {
                placed.add(member);
            }
        }
        return new Members(placed);
    }

    private Members lacking(String pattern, Members settings) {
        Part entry = have.get(pattern).orElseThrow();
        return new Members(settings.members().stream()
                .filter(each -> !choices.keeps(entry, each))
                .toList());
    }

    private static Conflict conflict(Document document, Part key, String file) {
        return new Conflict(
                key.at().text(),
                document.line(key.node()),
                "whether it takes " + file + " is not judged; put the settings in by hand where it does");
    }
}
