package dev.slipway.domain.nowconfig;

import static dev.slipway.domain.document.edit.JsonValue.member;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.edit.Conflict;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.webproject.FunctionFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Puts settings where the platform reads them: into each entry of {@code functions} that is the first to match a
 * function, and under a pattern of their own only for functions that none matches.
 *
 * @param json what to merge
 * @param conflicts what could not be placed
 */
public record FunctionMerge(Members json, List<Conflict> conflicts) {
    public FunctionMerge {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Places settings.
     *
     * @param have the file that is there
     * @param functions the project's files that are functions
     */
    public static FunctionMerge of(Document have, Members wanted, List<String> functions) {
        List<Entry> entries =
                have.at("functions").map(node -> node.asMapping().entries()).orElse(List.of());
        if (entries.isEmpty()) {
            return new FunctionMerge(wanted, List.of());
        }
        List<String> patterns =
                entries.stream().map(entry -> entry.key().value()).toList();
        List<Conflict> conflicts = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (Member member : wanted.members()) {
            boolean placed = member.key().equals("functions") && member.value() instanceof Members;
            members.add(
                    placed
                            ? member(
                                    "functions", placed(have, (Members) member.value(), functions, patterns, conflicts))
                            : member);
        }
        return new FunctionMerge(new Members(members), conflicts);
    }

    private static Members placed(
            Document have, Members wanted, List<String> functions, List<String> patterns, List<Conflict> conflicts) {
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
                    conflicts.add(conflict(have, unjudged.get(), file));
                } else if (first.isEmpty()) {
                    left = true;
                } else if (used.add(first.get())) {
                    placed.add(member(first.get(), member.value()));
                }
            }
            if (left || (files.isEmpty() && used.add(member.key()))) {
                placed.add(member);
            }
        }
        return new Members(placed);
    }

    private static Conflict conflict(Document have, String pattern, String file) {
        int line = have.at("functions")
                .flatMap(node -> node.asMapping().entry(pattern))
                .map(entry -> have.line(entry.key()))
                .orElse(1);
        return new Conflict(
                "/functions/" + pattern.replace("~", "~0").replace("/", "~1"),
                line,
                "whether it takes " + file + " is not judged; put the settings in by hand where it does");
    }
}
