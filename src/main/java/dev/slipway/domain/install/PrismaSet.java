package dev.slipway.domain.install;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packages of Prisma that belong together.
 *
 * @param members of each place that tells them: what is installed, locked, asked for, shipped
 * @param ranges what package.json asks for, of which an installation takes one
 */
public record PrismaSet(List<Member> members, List<Range> ranges) {
    public PrismaSet {
        members = List.copyOf(members);
        ranges = List.copyOf(ranges);
    }

    /**
     * What is asked for.
     *
     * @param base the version that the range begins with
     */
    public record Range(String name, String text, PrismaVersion base, Place place) {}

    /**
     * A package.
     *
     * @param source those of one source are compared: {@code node_modules}, a lock file, {@code package.json}, a package
     */
    public record Member(String source, String name, PrismaVersion version, Place place) {
        /** For people. */
        public String title() {
            return name + " " + version;
        }
    }

    /** The sources in the order of trust. */
    public List<String> sources() {
        return members.stream().map(Member::source).distinct().toList();
    }

    /** Those of one source. */
    public Stream<Member> of(String source) {
        return members.stream().filter(each -> each.source().equals(source));
    }
}
