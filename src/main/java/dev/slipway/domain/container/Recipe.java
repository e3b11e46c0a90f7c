package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.BuildStage;
import dev.slipway.domain.dockerfile.DockerIgnore;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.ImageCpu;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Dockerfile, followed.
 *
 * @param states the end of each stage
 * @param systems what each runs on
 * @param before the same before OpenSSL is installed in it
 * @param cpuAt what names the CPU that it is built for, in place of the Dockerfile
 * @param ignoreExists whether the .dockerignore is there
 */
public record Recipe(
        Dockerfile file,
        List<StageState> states,
        List<StageSystem> systems,
        List<StageSystem> before,
        Optional<Place> cpuAt,
        DockerIgnore ignore,
        boolean ignoreExists,
        ProjectParts project) {
    public Recipe {
        states = List.copyOf(states);
        systems = List.copyOf(systems);
        before = List.copyOf(before);
    }

    /** Why it is not known whether something of a stage is for the CPU that ships, a clause. */
    public String cpusInDoubt(String what, int stage) {
        return "whether " + what + " is for the CPU that it runs on: " + cpu(stage) + ", " + cpu(systems.size() - 1)
                + "; give the image: --image app.tar";
    }

    private String cpu(int stage) {
        return file.place(file.stages().get(stage)).place() + " is for "
                + ImageCpu.shown(system(stage).cpu());
    }

    /** What says on what it runs when it ships. */
    public List<Place> endPlaces() {
        return Stream.concat(Stream.of(file.place(last())), cpuAt.stream()).toList();
    }

    public BuildStage last() {
        return file.stages().get(file.stages().size() - 1);
    }

    /** The calls of Prisma's command line in all that leads to what ships. */
    public Stream<StageState.Called> called() {
        return file.used().stream().flatMap(stage -> states.get(stage.index()).called().stream());
    }

    /** What ships. */
    public StageState end() {
        return states.get(states.size() - 1);
    }

    /** The call that generates the client for what ships and leaves its engine out; empty where it has one. */
    public Optional<Place> withoutEngine() {
        List<LocatedThing> clients = states.stream()
                .filter(each -> each.has(Thing.CLIENT))
                .reduce((first, second) -> second)
                .map(each -> each.all(Thing.CLIENT).toList())
                .orElse(List.of());
        return clients.stream().allMatch(each -> each.without().isPresent())
                ? clients.stream().flatMap(each -> each.without().stream()).findFirst()
                : Optional.empty();
    }

    public StageSystem system(int stage) {
        return systems.get(stage);
    }

    /** What something was made on. */
    public StageSystem system(LocatedThing made) {
        return (made.early() ? before : systems).get(made.madeIn());
    }

    /** What it runs on when it ships. */
    public StageSystem endSystem() {
        return systems.get(systems.size() - 1);
    }
}
