package dev.slipway.domain.startup;

import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a container starts.
 *
 * @param steps all programs that it may start, in their order
 * @param unread what was not followed
 */
public record Startup(List<StartedProgram> steps, List<Unread> unread) {
    public Startup {
        steps = List.copyOf(steps);
        unread = List.copyOf(unread);
    }

    /**
     * What is started and not at hand.
     *
     * @param what a clause: {@code it runs /app/start.sh, which is not at hand}
     * @param inImage whether the image itself tells it
     */
    public record Unread(String what, Place place, boolean inImage) {
        public Unread(String what, Place place) {
            this(what, place, true);
        }
    }

    /** The calls of Prisma's command line. */
    public List<PrismaCall> prisma() {
        return steps.stream().flatMap(step -> PrismaCall.of(step).stream()).toList();
    }

    /** The calls that need the schema engine. */
    public Stream<PrismaCall> migrations() {
        return prisma().stream().filter(PrismaCall::needsSchemaEngine);
    }
}
