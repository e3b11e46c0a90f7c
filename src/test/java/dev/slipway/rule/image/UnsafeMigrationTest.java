package dev.slipway.rule.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.ProjectParts;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.dockerfile.DockerIgnore;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.startup.StartedProgram;
import dev.slipway.domain.startup.Startup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsafeMigrationTest {
    private static final Place REPLICAS = Place.in("k8s/web.yaml", 5, "replicas");
    private static final Verdict ABSENT = new Verdict.NotApplicable("no container is known");

    /** Programs that are started one after the other; a question mark behind one stands for a failure that is ignored. */
    @ParameterizedTest
    @CsvSource({
        "prisma migrate deploy; node x,               3, Each of 3 replicas runs \"prisma migrate deploy\"",
        "prisma migrate deploy; node x,               2, Each of 2 replicas runs \"prisma migrate deploy\"",
        "prisma migrate deploy; node x,               1, passed",
        "prisma migrate deploy; node x,               0, how many replicas migrate when they start: k8s/web.yaml:5",
        "prisma migrate deploy,                       0, passed",
        "node x,                                      0, nothing that it starts migrates",
        "prisma migrate deploy,                       3, passed",
        "echo go; prisma migrate deploy; exit,        3, passed",
        "prisma migrate deploy; prisma db seed,       3, passed",
        "prisma migrate status; node x,               3, nothing that it starts migrates",
        "prisma migrate status?; node x,              3, nothing that it starts migrates",
        "node x,                                      3, nothing that it starts migrates",
        "prisma db push?; node x,                     1, The start goes on when \"prisma db push\" fails",
        "prisma migrate deploy?; node x,              3, The start goes on when \"prisma migrate deploy\" fails",
        "prisma migrate resolve --applied 1; node x,  3, At each start migrations are marked as applied",
        "prisma migrate resolve --applied=1?; node x, 3, At each start migrations are marked as applied",
        "prisma migrate resolve --rolled-back 1,      3, nothing that it starts migrates",
        "prisma migrate dev --name a; node x,         1, The start runs \"prisma migrate dev\"",
        "prisma db seed --applied,                    3, nothing that it starts migrates",
    })
    void whatAStartRisksIsTold(String programs, int replicas, String expected) {
        Verdict verdict = judged(List.of(start(programs)), replicas);

        if (expected.equals("passed")) {
            assertThat(verdict).isEqualTo(Verdict.PASSED);
        } else {
            assertThat(verdict.toString()).contains(expected);
        }
    }

    @Test
    void whatTwoServicesStartAlikeIsToldOnce() {
        Startup start = start("prisma migrate deploy; node x");

        List<Finding> findings = ((Verdict.Found) judged(List.of(start, start), 3)).findings();

        assertThat(findings).singleElement().satisfies(each -> {
            assertThat(each.rule()).isEqualTo("IMG009");
            assertThat(each.evidence()).containsExactly(Place.in("Dockerfile", 1, "prisma"), REPLICAS);
        });
    }

    @Test
    void whatOneStartMigratesCountsBesideAnotherThatDoesNot() {
        assertThat(judged(List.of(start("prisma migrate deploy"), start("node x")), 3))
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void aStartThatIsNotAtHandIsNotCheckedUnlessSomethingWasFound() {
        Startup.Unread unread =
                new Startup.Unread("it runs run.sh, which is not at hand", Place.in("Dockerfile", 2, ""));

        Verdict unknown = judged(List.of(new Startup(List.of(), List.of(unread))), 3);
        Verdict known =
                judged(List.of(new Startup(start("prisma db push?; node x").steps(), List.of(unread))), 3);

        assertThat(unknown)
                .isEqualTo(new Verdict.NotChecked(
                        "Dockerfile:2: it runs run.sh, which is not at hand; give the image: --image app.tar"));
        assertThat(known).isInstanceOf(Verdict.Found.class);
    }

    @Test
    void withoutAContainerItsCommandTells() {
        Container none = container(Optional.empty(), List.of(), 3);
        Container named = container(Optional.empty(), List.of(start("prisma db push?; node x")), 3);

        assertThat(new UnsafeMigration("IMG009").judge(none)).isEqualTo(ABSENT);
        assertThat(new UnsafeMigration("IMG009").judge(named)).isInstanceOf(Verdict.Found.class);
    }

    private static Verdict judged(List<Startup> starts, int replicas) {
        ProjectParts parts = new ProjectParts(
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                ProjectParts.Kept.ALWAYS,
                Map.of(),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                false,
                List.of(),
                false,
                List.of());
        Recipe recipe = new Recipe(
                Dockerfile.read("Dockerfile", "FROM node:22-slim\n"),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                DockerIgnore.read(DockerIgnore.NAME, ""),
                false,
                parts);
        return new UnsafeMigration("IMG009").judge(container(Optional.of(recipe), starts, replicas));
    }

    private static Container container(Optional<Recipe> recipe, List<Startup> starts, int replicas) {
        return new Container(
                Optional.empty(),
                List.of(),
                recipe,
                Optional.empty(),
                starts,
                false,
                Optional.of(new Fact<>(replicas, REPLICAS)),
                Map.of(),
                ABSENT);
    }

    private static Startup start(String programs) {
        List<StartedProgram> steps = new ArrayList<>();
        for (String program : programs.split("; ")) {
            List<String> words = List.of(program.replace("?", "").split(" "));
            steps.add(
                    new StartedProgram(words, "/app", Place.in("Dockerfile", 1, words.get(0)), program.endsWith("?")));
        }
        return new Startup(steps, List.of());
    }
}
