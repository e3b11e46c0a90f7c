package dev.slipway.domain.container;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.startup.PrismaCall;
import dev.slipway.domain.startup.Startup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A container image of a project: what its rules judge.
 *
 * @param version of Prisma, the image's own before the project's
 * @param targets for which clients with an engine are generated; none where no client has one
 * @param starts what it starts: by its config or Dockerfile, and by what is put in the place of that
 * @param replicas how many run at the same time
 * @param environment of its processes, as far as its files and the command line say
 * @param absent why there is nothing to judge, where there is neither
 */
public record Container(
        Optional<PrismaVersion> version,
        List<String> targets,
        Optional<Recipe> recipe,
        Optional<ImageContents> contents,
        List<Startup> starts,
        boolean hardened,
        Optional<Fact<Integer>> replicas,
        Map<String, String> environment,
        Verdict absent) {
    /** In the place of a number of replicas: what its place leads to says it, and is not read. */
    public static final int UNTOLD = 0;

    public Container {
        targets = List.copyOf(targets);
        starts = List.copyOf(starts);
        environment = Map.copyOf(environment);
    }

    /** Whether there is a Dockerfile or an image. */
    public boolean isThere() {
        return recipe.isPresent() || contents.isPresent();
    }

    /** Whether its Prisma is of one of these majors; one that is not known is. */
    public boolean isOf(int first, int last) {
        return version.map(PrismaVersion::major)
                .filter(major -> major < first || major > last)
                .isEmpty();
    }

    public String shownVersion() {
        return version.map(each -> "Prisma " + each).orElse("Prisma");
    }

    /** The calls of Prisma's command line at its start. */
    public List<PrismaCall> calls() {
        return starts.stream().flatMap(each -> each.prisma().stream()).toList();
    }

    public Stream<PrismaCall> migrations() {
        return starts.stream().flatMap(Startup::migrations);
    }

    /** What of its start is not at hand, the first of it. */
    public Optional<Startup.Unread> unread() {
        return starts.stream().flatMap(each -> each.unread().stream()).findFirst();
    }

    /** The same in a sentence that says what to give. */
    public Optional<String> unreadWhy() {
        return unread().map(each -> each.place().place() + ": " + each.what()
                + (contents.isPresent() || !each.inImage() ? "" : "; give the image: --image app.tar"));
    }

    /** Where a start says it. */
    public static Place of(PrismaCall call) {
        return call.step().place();
    }
}
