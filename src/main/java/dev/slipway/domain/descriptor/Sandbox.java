package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.project.LambdaLanguage;
import java.util.Optional;

/**
 * What a function runs in, as far as its file says so.
 *
 * @param runtime Lambda's name, such as {@code nodejs22.x}
 * @param architecture Lambda's name: {@code x86_64}, {@code arm64}
 * @param image that it is, in place of a package with a runtime
 * @param memory its MB
 */
public record Sandbox(
        Optional<Fact<String>> runtime, Optional<Fact<String>> architecture, Optional<Image> image, Setting memory) {
    static final Sandbox NONE = new Sandbox(Optional.empty(), Optional.empty(), Optional.empty(), Setting.absent());

    /** Up to here a sandbox shows two CPUs, which Prisma's default pool follows. */
    private static final int OF_TWO_CPUS = 3008;

    /**
     * A container image of a function.
     *
     * @param place what says that it is one
     * @param dockerfile that it is built from, as a path from the folder of the file; empty where it is built elsewhere
     * @param platform that the build is asked for, by Docker's name
     */
    public record Image(Place place, Optional<String> dockerfile, Optional<Fact<String>> platform) {}

    /**
     * The pool of a function of another language, which has none of Prisma's; absent where a client for Node may run.
     *
     * @param name of the function
     */
    Setting poolOfOther(String name, Optional<String> handler) {
        return runtime.filter(fact -> LambdaLanguage.isOther(fact.value(), handler))
                .<Setting>map(fact -> new Setting.Known(
                        0,
                        Place.in(
                                fact.place().file(),
                                fact.place().line(),
                                "not counted, as " + fact.value()
                                        + " runs no client for Node; where it uses the database"
                                        + " otherwise: --function " + name + ",pool=N")))
                .orElse(Setting.absent());
    }

    /** The pool of a process in it, which nobody tells of more CPUs than two where nobody limits it. */
    public Setting pool(Setting limit) {
        boolean open =
                limit instanceof Setting.LeftOut || limit instanceof Setting.Hidden || limit instanceof Setting.Absent;
        if (open && memory instanceof Setting.Unclear unclear) {
            return new Setting.Unclear(
                    "Prisma's default follows the CPUs, and these its memory: " + unclear.why() + "; say what its"
                            + " connection_limit is: --connection-limit N",
                    unclear.place());
        }
        return open && memory instanceof Setting.Known known && known.value() > OF_TWO_CPUS
                ? new Setting.Unclear(
                        "Prisma's default follows the CPUs, and with " + known.value() + " MB of memory ("
                                + known.place().place() + ") there are more than two; say what its connection_limit is:"
                                + " --connection-limit N",
                        known.place())
                : limit;
    }

    /** This one, and of another what this one does not say; an image brings its own runtime. */
    Sandbox or(Sandbox other) {
        Optional<Image> either = image.or(other::image);
        return new Sandbox(
                either.isPresent() ? Optional.empty() : runtime.or(other::runtime),
                architecture.or(other::architecture),
                either,
                memory.or(other.memory));
    }
}
