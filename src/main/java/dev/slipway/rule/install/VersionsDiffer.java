package dev.slipway.rule.install;

import dev.slipway.domain.install.PrismaSet;
import dev.slipway.domain.install.PrismaSet.Member;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.release.PrismaPackages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** GEN003: the packages of Prisma are of several versions. */
record VersionsDiffer(String rule) implements Check<PrismaSet> {
    @Override
    public Verdict judge(PrismaSet set) {
        if (set.members().size() < 2 && set.ranges().size() < 2) {
            return new NotApplicable("fewer than two packages of Prisma are known with their versions");
        }
        List<Finding> findings = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        for (String source : set.sources()) {
            List<Member> members = set.of(source).toList();
            if (disagree(members) && told.add(titles(members))) {
                findings.add(apart(members));
            }
        }
        findings.addAll(installedOtherwise(set));
        List<Finding> asked = new AskedVersions(rule(), set).findings();
        // What disagrees in package.json does so wherever it is installed: that is one thing to say.
        if (findings.isEmpty() || asked.stream().noneMatch(Finding::isError)) {
            findings.addAll(asked);
        }
        return Verdict.of(findings);
    }

    private static boolean disagree(List<Member> members) {
        return members.stream().map(Member::version).distinct().count() > 1;
    }

    private Finding apart(List<Member> members) {
        boolean majors =
                members.stream().map(each -> each.version().major()).distinct().count() > 1;
        return finding(
                majors ? Severity.ERROR : Severity.WARNING,
                titles(members) + " belong together and are of several versions: what one of them generates or asks"
                        + " for, another may not know.",
                members.stream().map(Member::place).toList(),
                "Pin all to one version: npm install --save-exact "
                        + members.stream()
                                .map(each -> each.name() + "@" + newest(members))
                                .distinct()
                                .collect(Collectors.joining(" ")));
    }

    private static String newest(List<Member> members) {
        return members.stream()
                .map(Member::version)
                .sorted()
                .reduce((one, other) -> other)
                .orElseThrow()
                .text();
    }

    private static String titles(List<Member> members) {
        return members.stream().map(Member::title).distinct().collect(Collectors.joining(", "));
    }

    /** What is installed here is not what an installation from the lock file gives. */
    private List<Finding> installedOtherwise(PrismaSet set) {
        List<Finding> findings = new ArrayList<>();
        for (Member installed : set.of("node_modules").toList()) {
            Optional<Member> locked = set.members().stream()
                    .filter(each ->
                            each.source().contains("lock") || each.source().contains("shrinkwrap"))
                    .filter(each -> each.name().equals(installed.name()))
                    .filter(each -> !each.version().equals(installed.version()))
                    .findFirst();
            if (locked.isPresent() && isProject(installed.name())) {
                findings.add(warning(
                        installed.title() + " is installed here, and "
                                + locked.get().source() + " locks "
                                + locked.get().version() + ": what is tried here is not what is deployed.",
                        List.of(installed.place(), locked.get().place()),
                        "Install what is locked, or write the lock file anew."));
            }
        }
        return findings.size() > 1 ? findings.subList(0, 1) : findings;
    }

    private static boolean isProject(String name) {
        return PrismaPackages.OF_PROJECTS.contains(name);
    }
}
