package dev.slipway.usecase.enginemirror;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.release.PrismaVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a mirror cannot be exported or verified as asked. */
public sealed interface MirrorProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.USAGE;
    }

    /** A release that is in no table. */
    record UnknownRelease(PrismaVersion version, List<PrismaVersion> neighbours) implements MirrorProblem {
        @Override
        public String message() {
            return "No engine hash is known for Prisma " + version + ".";
        }

        @Override
        public String remedy() {
            return "The nearest releases are "
                    + neighbours.stream().map(PrismaVersion::text).collect(Collectors.joining(" and ")) + ".";
        }
    }

    /** A name that none of the versions lists. */
    record UnknownTarget(String name, Optional<String> nearest) implements MirrorProblem {
        @Override
        public String message() {
            return "None of these versions has a binary target \"" + name + "\" (--platform).";
        }

        @Override
        public String remedy() {
            return nearest.map(n -> "Did you mean " + n + "? ").orElse("") + "All names: slipway engine targets";
        }
    }

    /** A mirror at an address cannot be listed. */
    record NothingNamed(String address) implements MirrorProblem {
        @Override
        public String message() {
            return address + " cannot be listed, and nothing says which engines it should hold.";
        }

        @Override
        public String remedy() {
            return "Name them: slipway engine mirror verify " + address
                    + " --prisma 6.19.3 --platform debian-openssl-3.0.x";
        }
    }

    /** A folder without a single engine in the layout of a mirror. */
    record NoEngines(Path folder) implements MirrorProblem {
        @Override
        public Kind kind() {
            return Kind.INPUT;
        }

        @Override
        public String message() {
            return folder + " holds no engine in the layout all_commits/HASH/TARGET/FILE.gz.";
        }

        @Override
        public String remedy() {
            return "Name the folder that has all_commits in it, or fill one: slipway engine mirror export --to "
                    + folder;
        }
    }

    /** The source of an export serves bytes that are not what it says. */
    record WrongSource(String address, String why) implements MirrorProblem {
        @Override
        public Kind kind() {
            return Kind.INTEGRITY;
        }

        @Override
        public String message() {
            return "What " + address + " serves is wrong: " + why + ".";
        }

        @Override
        public String remedy() {
            return "Export from another mirror with --mirror URL.";
        }
    }
}
