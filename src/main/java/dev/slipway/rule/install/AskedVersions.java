package dev.slipway.rule.install;

import dev.slipway.domain.install.PrismaSet;
import dev.slipway.domain.install.PrismaSet.Member;
import dev.slipway.domain.install.PrismaSet.Range;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.release.Ranges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What package.json asks for, held against itself and against what is locked. */
record AskedVersions(String rule, PrismaSet set) {
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        majors().ifPresent(findings::add);
        for (Range range : set.ranges()) {
            if (findings.isEmpty()) {
                locked(range).map(member -> notInSync(range, member)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** Ranges of two majors have no version in common. */
    private Optional<Finding> majors() {
        List<Range> ranges = set.ranges();
        if (ranges.stream().map(each -> each.base().major()).distinct().count() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                rule,
                Severity.ERROR,
                "package.json asks for "
                        + ranges.stream()
                                .map(each -> each.name() + " " + each.text())
                                .collect(Collectors.joining(", "))
                        + ", which belong together and have no version in common.",
                ranges.stream().map(Range::place).toList(),
                "Ask for one version of all: npm install --save-exact "
                        + ranges.stream()
                                .map(each -> each.name() + "@" + newest())
                                .collect(Collectors.joining(" "))));
    }

    private String newest() {
        return set.ranges().stream()
                .map(Range::base)
                .sorted()
                .reduce((one, other) -> other)
                .orElseThrow()
                .text();
    }

    private Optional<Member> locked(Range range) {
        List<Member> locked = set.members().stream()
                .filter(each -> each.source().contains("lock") || each.source().contains("shrinkwrap"))
                .filter(each -> each.name().equals(range.name()))
                .toList();
        // Of several, one may be the one that is meant.
        return locked.size() == 1
                        && Ranges.exclude(range.text(), locked.get(0).version().text())
                ? Optional.of(locked.get(0))
                : Optional.empty();
    }

    private Finding notInSync(Range range, Member locked) {
        return new Finding(
                rule,
                range.base().major() == locked.version().major() ? Severity.WARNING : Severity.ERROR,
                "package.json asks for " + range.name() + " " + range.text() + ", and " + locked.source() + " locks "
                        + locked.version() + ": an installation from the lock file refuses, or gives the other one.",
                List.of(range.place(), locked.place()),
                "Write the lock file anew with the package manager, and commit it.");
    }
}
