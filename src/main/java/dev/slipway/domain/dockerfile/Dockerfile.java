package dev.slipway.domain.dockerfile;

import dev.slipway.domain.judgement.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Dockerfile.
 *
 * @param name as its user would type it
 * @param stages in their order; the last is what ships
 */
public record Dockerfile(String name, List<BuildStage> stages) {
    public Dockerfile {
        stages = List.copyOf(stages);
    }

    public static Dockerfile read(String name, String text) {
        return read(name, text, Map.of());
    }

    /** The same with arguments that the build is given, in place of the defaults. */
    public static Dockerfile read(String name, String text, Map<String, String> arguments) {
        return new Dockerfile(name, new DockerfileReader(arguments).read(text));
    }

    /** As far as a build goes that is asked for a stage; empty where there is no such stage, and no build. */
    public Optional<Dockerfile> upTo(String target) {
        return stage(target).map(last -> new Dockerfile(name, stages.subList(0, last.index() + 1)));
    }

    public Optional<BuildStage> last() {
        return stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
    }

    /** The stage that a name or number of {@code --from} means. */
    public Optional<BuildStage> stage(String named) {
        for (BuildStage stage : stages) {
            if (stage.name().filter(named.toLowerCase(Locale.ROOT)::equals).isPresent()
                    || named.equals(Integer.toString(stage.index()))) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    /** A stage with those that it is built on, the outermost first. */
    public List<BuildStage> lineage(BuildStage of) {
        List<BuildStage> lineage = new ArrayList<>(List.of(of));
        BuildStage at = of;
        while (at.parent().isPresent()) {
            at = stages.get(at.parent().getAsInt());
            lineage.add(0, at);
        }
        return lineage;
    }

    /** The last stage and all that it takes something from, in their order. */
    public List<BuildStage> used() {
        Set<Integer> used = new LinkedHashSet<>();
        last().ifPresent(stage -> use(stage, used));
        return stages.stream().filter(stage -> used.contains(stage.index())).toList();
    }

    private void use(BuildStage stage, Set<Integer> used) {
        List<BuildStage> open = new ArrayList<>(List.of(stage));
        while (!open.isEmpty()) {
            BuildStage next = open.remove(open.size() - 1);
            if (used.add(next.index())) {
                next.parent().ifPresent(parent -> open.add(stages.get(parent)));
                for (Instruction each : next.instructions()) {
                    if (each instanceof Instruction.Copy copy) {
                        copy.from()
                                .flatMap(this::stage)
                                .filter(from -> from.index() < next.index())
                                .ifPresent(open::add);
                    }
                }
            }
        }
    }

    /** What its last stage has at the end. */
    public Optional<StageEnd> end() {
        return last().map(stage -> StageEnd.of(lineage(stage)));
    }

    public Place place(BuildStage stage) {
        return Place.in(name, stage.line(), stage.text());
    }

    public Place place(Instruction instruction) {
        return Place.in(name, instruction.line(), instruction.text());
    }
}
