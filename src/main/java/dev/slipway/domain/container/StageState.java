package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.BuildStage;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.startup.PrismaCall;
import dev.slipway.domain.startup.StartedProgram;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a stage has at its end, as far as its lines are followed. */
public final class StageState {
    private final BuildStage stage;
    final Set<LocatedThing> has = new LinkedHashSet<>();
    final Map<Thing, Place> worn = new EnumMap<>(Thing.class);
    private final Map<Thing, Place> lost = new EnumMap<>(Thing.class);
    final List<Doubt> doubts = new ArrayList<>();
    /** Those that another stage brings with what is copied of it. */
    final List<Doubt> copiedDoubts = new ArrayList<>();

    final Map<String, String> variables = new HashMap<>();
    final List<CopiedLibraries> copied = new ArrayList<>();
    final List<Instruction.Copy> hostModules = new ArrayList<>();
    final List<Called> called = new ArrayList<>();
    String folder = "/";
    boolean openssl;
    Optional<Doubt> packages = Optional.empty();
    Optional<StartedProgram> unpinned = Optional.empty();

    StageState(BuildStage stage) {
        this.stage = stage;
    }

    /** A stage that goes on where another ends. */
    StageState(BuildStage stage, StageState parent) {
        this(stage);
        has.addAll(parent.has);
        lost.putAll(parent.lost);
        worn.putAll(parent.worn);
        doubts.addAll(parent.doubts);
        copiedDoubts.addAll(parent.copiedDoubts);
        copied.addAll(parent.copied);
        variables.putAll(parent.variables);
        folder = parent.folder;
        openssl = parent.openssl;
        packages = parent.packages;
        unpinned = parent.unpinned;
    }

    /**
     * A call of Prisma's command line in a stage.
     *
     * @param installed whether it was there
     * @param doubtful whether something before it could not be followed
     * @param early whether no line before it brings the project's schema
     * @param configured whether one brings the config file
     */
    public record Called(PrismaCall call, boolean installed, boolean doubtful, boolean early, boolean configured) {
        /** Whether it fails, as it is not installed there. */
        public boolean generatesUninstalled() {
            return !installed
                    && !doubtful
                    && call.how() == PrismaCall.How.INSTALLED
                    && call.command().equals("generate");
        }

        /** Whether it fails, as what it generates from comes later. */
        public boolean generatesEarly() {
            return early && call.command().equals("generate");
        }
    }

    public BuildStage stage() {
        return stage;
    }

    public Stream<LocatedThing> all(Thing thing) {
        return has.stream().filter(each -> each.thing() == thing);
    }

    public boolean has(Thing thing) {
        return all(thing).findAny().isPresent();
    }

    /** The line that takes something away, where nothing brings it back. */
    public Optional<Place> lost(Thing thing) {
        return has(thing) ? Optional.empty() : Optional.ofNullable(lost.get(thing));
    }

    /** The line that takes away a part of something that is there. */
    public Optional<Place> worn(Thing thing) {
        return has(thing) ? Optional.ofNullable(worn.get(thing)) : Optional.empty();
    }

    /** What is not followed, the first of it. */
    public Optional<Doubt> doubt() {
        return doubts.stream().findFirst();
    }

    /** What is not followed and may bring more than the client. */
    public Optional<Doubt> deepDoubt() {
        return doubts.stream().filter(each -> !each.ofClient()).findFirst();
    }

    /** What is not followed of what is run in it, and in those that it is built on. */
    public Optional<Doubt> doubtOfSystem() {
        return doubts.stream()
                .filter(each -> !each.ofClient() && !copiedDoubts.contains(each))
                .findFirst();
    }

    /** The lines that bring the host's node_modules, and stay. */
    public List<Instruction.Copy> hostModules() {
        return List.copyOf(hostModules);
    }

    public List<Called> called() {
        return List.copyOf(called);
    }

    /** Whether OpenSSL is installed in it, or in one that it is built on. */
    public boolean installsOpenssl() {
        return openssl;
    }

    /** What keeps it from being told whether OpenSSL comes with something else. */
    public Optional<Doubt> packages() {
        return openssl ? Optional.empty() : packages;
    }

    /** Whether a line copies a library into it, by its name. */
    public boolean brings(String library) {
        return copied.stream().anyMatch(each -> each.bring(library));
    }

    /** The line that may bring a library with others, the first of them. */
    public Optional<Place> mayBring(String library) {
        return copied.stream()
                .filter(each -> each.mayBring(library))
                .findFirst()
                .map(CopiedLibraries::place);
    }

    /** What installs the newest of Prisma's command line in it, for all projects. */
    public Optional<StartedProgram> unpinned() {
        return unpinned;
    }

    /** The folder that its processes are started in. */
    public String folder() {
        return folder;
    }

    void add(Thing thing, String path) {
        add(thing, path, true, Optional.empty());
    }

    /**
     * @param scripts whether those of packages are run, by which engines are fetched
     * @param without the call that generates it and leaves its engine out
     */
    void add(Thing thing, String path, boolean scripts, Optional<Place> without) {
        if (thing == Thing.SCHEMA && !has(thing) && called.stream().anyMatch(Called::generatesEarly)) {
            has.removeIf(each -> each.thing() == Thing.CLIENT);
        }
        has.removeIf(each -> each.thing() == thing && each.path().equals(path));
        worn.remove(thing);
        has.add(new LocatedThing(
                thing,
                path,
                stage.index(),
                scripts ? variables.getOrDefault("PRISMA_CLI_BINARY_TARGETS", "") : LocatedThing.WITHOUT_SCRIPTS,
                thing == Thing.CLIENT && !openssl && packages.isEmpty(),
                Optional.empty(),
                without));
    }

    void lose(LocatedThing thing, Place by) {
        has.remove(thing);
        lost.put(thing.thing(), by);
    }
}
