package dev.slipway.usecase.deploycheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.tables.RuntimeNamesTsv;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.domain.deployment.DeployedRuntime;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.rule.platform.PlatformRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PLT006: what platforms have on a day, and what they have given up. */
class OfferedRuntimesTest {
    private static Destination to(Platform platform, String runtime, String file, int line) {
        Place place = Place.in(file, line, runtime);
        return new Destination(platform, place, Optional.of(new Fact<>(runtime, place)), Optional.empty());
    }

    private static Verdict judge(String today, Destination... destinations) throws ProblemException {
        OfferedRuntimes offered =
                new OfferedRuntimes(new RuntimeNamesTsv(new Tsv(Map.of())).all(), LocalDate.parse(today));
        List<DeployedRuntime> runtimes = List.of(destinations).stream()
                .filter(OfferedRuntimes::isNamed)
                .map(each -> offered.of(
                        each,
                        name -> Optional.of(
                                name.matches(".*(8.10|1\\d.x)") ? "rhel-openssl-1.0.x" : "rhel-openssl-3.0.x")))
                .toList();
        return PlatformRules.ofRuntimes().get(0).judge(runtimes);
    }

    private static String said(Verdict verdict) {
        if (verdict instanceof Verdict.Found found) {
            return found.findings().stream()
                    .map(each -> each.severity() + " " + each.message() + " " + each.remedy())
                    .collect(Collectors.joining());
        }
        return verdict instanceof Verdict.NotChecked not
                ? "NOT CHECKED " + not.why()
                : verdict.getClass().getSimpleName();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-01 | LAMBDA  | nodejs8.10           | WARNING AWS deprecated nodejs8.10 on 2020-03-06
            2026-12-01 | LAMBDA  | nodejs14.x           | WARNING AWS deprecated nodejs14.x on 2023-12-04
            2026-12-01 | LAMBDA  | nodejs16.x           | from 2024-07-12 on at the earliest it creates no function
            2026-12-01 | LAMBDA  | nodejs16.x           | from 2024-08-11 on it updates none
            2026-12-01 | LAMBDA  | nodejs18.x           | Write nodejs22.x or nodejs24.x.
            2026-12-01 | LAMBDA  | nodejs18.x           | engine fetch --platform rhel-openssl-3.0.x --add-target
            2026-04-29 | LAMBDA  | nodejs20.x           | Passed
            2026-04-30 | LAMBDA  | nodejs20.x           | WARNING AWS deprecated nodejs20.x
            2027-05-01 | LAMBDA  | nodejs22.x           | Write nodejs24.x.
            2030-01-01 | LAMBDA  | nodejs24.x           | Write one that it has today.
            2026-12-01 | LAMBDA  | nodejs22.x           | Passed
            2026-12-01 | LAMBDA  | nodejs26.x           | Passed
            2026-07-30 | LAMBDA  | provided.al2         | Passed
            2026-12-01 | LAMBDA  | provided.al2         | WARNING AWS deprecated provided.al2 on 2026-07-31
            2026-12-01 | LAMBDA  | provided.al2         | Write provided.al2023.
            2026-12-01 | LAMBDA  | provided.al2023      | Passed
            2026-12-01 | LAMBDA  | provided             | WARNING AWS deprecated provided on 2024-01-08
            2026-12-01 | LAMBDA  | python3.8            | NotApplicable
            2026-12-01 | LAMBDA  | image:lambda/node:14 | NotApplicable
            2026-12-01 | LAMBDA  | nodejs16             | ERROR AWS Lambda has no runtime nodejs16 and refuses it. AWS deprecated
            2026-12-01 | LAMBDA  | nodejs17.x           | ERROR AWS Lambda has no runtime nodejs17.x and refuses it.
            2026-12-01 | LAMBDA  | nodejs28.x           | NOT CHECKED whether AWS Lambda has a runtime nodejs28.x
            2026-12-01 | VERCEL  | nodejs14.x           | ERROR Vercel discontinued Node 14.x on 2023-08-15
            2026-12-01 | VERCEL  | nodejs12.x           | "engines": {"node": "24.x"}
            2026-09-30 | VERCEL  | nodejs20.x           | Passed
            2026-10-01 | VERCEL  | nodejs20.x           | ERROR Vercel discontinued Node 20.x
            2026-12-01 | VERCEL  | nodejs21.x           | ERROR Vercel has no Node 21.x and refuses it.
            2026-12-01 | VERCEL  | nodejs26.x           | NOT CHECKED whether Vercel has a runtime nodejs26.x
            2026-12-01 | VERCEL  | nodejs22.x           | Passed
            2026-12-01 | NETLIFY | nodejs14.x           | WARNING Netlify runs functions on AWS Lambda, which deprecated
            2026-12-01 | NETLIFY | nodejs14.x           | netlify env:set AWS_LAMBDA_JS_RUNTIME nodejs24.x
            2026-12-01 | NETLIFY | nodejs21.x           | Passed
            2026-12-01 | NETLIFY | nodejs22.x           | Passed
            2026-12-01 | IMAGE   | node:14              | NotApplicable
            """)
    void eachDayHasItsRuntimes(String today, Platform platform, String runtime, String told) throws ProblemException {
        assertThat(said(judge(today, to(platform, runtime, "a.yml", 1)))).contains(told);
    }

    @Test
    void whatManyFunctionsNameIsSaidOnce() throws ProblemException {
        Verdict verdict = judge(
                "2026-12-01",
                to(Platform.LAMBDA, "nodejs16.x", "a.yml", 3),
                to(Platform.LAMBDA, "nodejs16.x", "a.yml", 9),
                to(Platform.LAMBDA, "nodejs22.x", "a.yml", 12));

        assertThat(((Verdict.Found) verdict).findings())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.evidence().stream().map(Place::place)).containsExactly("a.yml:3", "a.yml:9"));
    }

    @Test
    void whatVercelWasLinkedWithMayBeOld() throws ProblemException {
        assertThat(said(judge("2026-12-01", to(Platform.VERCEL, "nodejs14.x", ".vercel/project.json", 1))))
                .startsWith("WARNING");
    }
}
