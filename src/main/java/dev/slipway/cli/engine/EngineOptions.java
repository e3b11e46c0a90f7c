package dev.slipway.cli.engine;

import dev.slipway.cli.Option;
import dev.slipway.domain.release.PrismaVersion;

/** Options that several of the commands take, each in words of its own. */
final class EngineOptions {
    /** Words that narrow a list. */
    static final Option<String> WORDS = Option.operand(
                    "WORD", "Only names that have this in them; of several words, all.")
            .repeated();

    private EngineOptions() {}

    static Option<PrismaVersion> prisma(String... words) {
        return Option.text("--prisma", "VERSION", words)
                .as(PrismaVersion::parse, "an exact version of Prisma, such as 6.19.3");
    }
}
