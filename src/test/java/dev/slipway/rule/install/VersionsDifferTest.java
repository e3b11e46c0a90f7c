package dev.slipway.rule.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.install.PrismaSet;
import dev.slipway.domain.install.PrismaSet.Member;
import dev.slipway.domain.install.PrismaSet.Range;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Ranges;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsDifferTest {
    @ParameterizedTest
    @CsvSource({
        "'lock prisma 6.19.3, lock @prisma/client 6.19.3', ''",
        "'lock prisma 6.19.3, lock @prisma/client 6.16.0', 'WARNING 2'",
        "'lock prisma 7.9.1, lock @prisma/client 6.19.3', 'ERROR 2'",
        "'lock prisma 7.9.1, lock @prisma/client 7.9.1, lock @prisma/adapter-pg 7.9.1', ''",
        "'lock prisma 7.9.1, lock @prisma/client 7.9.1, lock @prisma/adapter-pg 7.2.0', 'WARNING 3'",
        "'lock prisma 7.9.1, lock @prisma/client 7.9.1, lock @prisma/adapter-pg 6.19.3', 'ERROR 3'",
        "'node_modules prisma 6.19.3, lock prisma 6.19.3', ''",
        "'node_modules prisma 6.16.0, lock prisma 6.19.3', 'WARNING 2'",
        "'node_modules prisma 6.1.0, node_modules @prisma/client 6.1.0, lock prisma 6.2.0, lock @prisma/client 6.2.0', 'WARNING 2'",
        "'lock prisma 6.1.0, lock @prisma/client 6.2.0, package.json prisma 6.1.0, package.json @prisma/client 6.2.0', 'WARNING 2'",
        "'lock prisma 6.19.3, dist.zip @prisma/client 6.19.3, dist.zip prisma 5.22.0', 'ERROR 2'",
    })
    void packagesThatBelongTogetherAreOfOneVersion(String packages, String expected) {
        Verdict verdict = new VersionsDiffer("GEN003").judge(new PrismaSet(members(packages), List.of()));

        List<Finding> findings = verdict instanceof Verdict.Found found ? found.findings() : List.of();
        assertThat(findings).allSatisfy(each -> assertThat(each.rule()).isEqualTo("GEN003"));
        assertThat(findings.stream()
                        .map(each -> each.severity() + " " + each.evidence().size()))
                .containsExactlyElementsOf(
                        Stream.of(expected).filter(each -> !each.isEmpty()).toList());
    }

    @ParameterizedTest
    @CsvSource({"''", "lock prisma 6.19.3"})
    void onePackageHasNothingToDifferFrom(String packages) {
        assertThat(new VersionsDiffer("GEN003").judge(new PrismaSet(members(packages), List.of())))
                .isInstanceOf(Verdict.NotApplicable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'prisma ^7.0.0, @prisma/client ^6.19.0', '', 'ERROR 2'",
        "'prisma ^6.19.0, @prisma/client ^6.1.0', '', ''",
        "'prisma ^7.0.0, @prisma/client ^7.0.0, @prisma/adapter-pg ^6.19.0', '', 'ERROR 3'",
        "'prisma ^7.0.0, @prisma/client ^7.0.0, @prisma/adapter-pg ~7.1.0', '', ''",
        "'prisma latest, @prisma/client ^6.1.0', '', ''",
        // A lock file that was not written anew.
        "'prisma ^6.19.0, @prisma/client ^6.19.0', 'lock prisma 6.1.0, lock @prisma/client 6.1.0', 'WARNING 2'",
        "'prisma ^7.0.0, @prisma/client ^7.0.0', 'lock prisma 6.1.0, lock @prisma/client 6.1.0', 'ERROR 2'",
        "'prisma ^6.19.0, @prisma/client ^6.19.0', 'lock prisma 6.19.3, lock @prisma/client 6.19.3', ''",
        "'@prisma/adapter-pg ^7.9.0', 'lock prisma 7.9.1, lock @prisma/adapter-pg 7.1.0', 'WARNING 2 WARNING 2'",
        // What is installed says it already.
        "'prisma ^7.0.0, @prisma/client ^6.1.0', 'lock prisma 7.9.1, lock @prisma/client 6.1.0', 'ERROR 2'",
    })
    void whatPackageJsonAsksForGoesTogetherAndWithTheLock(String ranges, String packages, String expected) {
        PrismaSet set = new PrismaSet(members(packages), ranges(ranges));

        Verdict verdict = new VersionsDiffer("GEN003").judge(set);

        List<Finding> findings = verdict instanceof Verdict.Found found ? found.findings() : List.of();
        assertThat(findings.stream()
                        .map(each -> each.severity() + " " + each.evidence().size())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    private static List<Range> ranges(String text) {
        return Stream.of(text.split(", "))
                .map(each -> each.split(" "))
                .flatMap(words -> Ranges.base(words[1])
                        .map(base -> new Range(words[0], words[1], base, Place.in("package.json", 1, words[0])))
                        .stream())
                .toList();
    }

    private static List<Member> members(String packages) {
        return Stream.of(packages.split(", "))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split(" "))
                .map(words -> new Member(
                        words[0].equals("lock") ? "package-lock.json" : words[0],
                        words[1],
                        PrismaVersion.of(words[2]),
                        Place.in(words[0], 0, words[1])))
                .toList();
    }
}
