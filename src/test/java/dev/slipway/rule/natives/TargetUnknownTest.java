package dev.slipway.rule.natives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.engine.TargetRow;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.natives.PinnedTargets;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.release.PrismaVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetUnknownTest {
    private static final TargetList KNOWN = new TargetList(Stream.of(
                    "debian-openssl-3.0.x 3.13.0 - 3.13.0 - yes -",
                    "debian-openssl-1.1.x 2.0.0 - 2.0.0 - yes -",
                    "linux-musl 2.0.0 - 2.0.0 - yes -",
                    "linux-musl-openssl-3.0.x 4.8.0 - 4.8.0 - yes -",
                    "nixos 2.0.0-beta.6 2.0.0-beta.7 - - no linux-nixos")
            .map(row -> TargetRow.of(List.of(row.split(" "))))
            .toList());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            # value                  | Prisma | what is said                     | what to do
            debian-openssl-3.0.x     | 6.19.3 |                                  |
            native                   | 6.19.3 |                                  |
            env("TARGET")            | 6.19.3 |                                  |
            linux-musl-openssl-3.0.x | 4.8.0  |                                  |
            linux-musl-openssl-3.0.x | 4.7.1  | 4.8.0 is the first that does.    | Use Prisma 4.8.0 or newer.
            debian-openssl-3.0.x     | 3.12.0 | 3.13.0 is the first that does.   | Use Prisma 3.13.0 or newer, or "debian-openssl-1.1.x".
            debian-openssl-3.x       | 6.19.3 | which Prisma 6.19.3 does not know. | Write "debian-openssl-3.0.x" instead; "slipway engine targets" lists all.
            nixos                    | 6.19.3 | which Prisma 6.19.3 does not know. | Write "linux-nixos" instead;
            what-is-this-for-a-name  | 6.19.3 | which Prisma 6.19.3 does not know. | "slipway engine targets" lists all.
            two words                | 6.19.3 | which Prisma 6.19.3 does not know. | "slipway engine targets" lists all.
            """)
    void aNameThatTheReleaseDoesNotKnowIsFoundWithTheOneThatIsMeant(
            String value, String prisma, String said, String remedy) {
        Verdict verdict = judge(new EngineUse.Library(), PrismaVersion.parse(prisma), value);

        if (said == null) {
            assertThat(verdict).isEqualTo(Verdict.PASSED);
        } else {
            Finding finding = ((Verdict.Found) verdict).findings().get(0);
            assertThat(finding.message())
                    .startsWith("binaryTargets has \"" + value + "\"")
                    .endsWith(said);
            assertThat(finding.remedy()).startsWith(remedy);
            assertThat(finding.evidence().get(0).place()).isEqualTo("prisma/schema.prisma:4");
            assertThat(finding.evidence().get(0).text()).isEqualTo(value);
        }
    }

    @Test
    void everyUnknownNameIsOne() {
        Verdict verdict =
                judge(new EngineUse.Executable(), PrismaVersion.parse("6.19.3"), "debian", "native", "alpine");

        assertThat(((Verdict.Found) verdict).findings()).hasSize(2);
    }

    @Test
    void withoutAReleaseItIsNotCheckedAndWithoutAnEngineThereIsNothingToCheck() {
        assertThat(judge(new EngineUse.Library(), Optional.empty(), "debian")).isInstanceOf(Verdict.NotChecked.class);
        assertThat(judge(new EngineUse.None("engineType"), PrismaVersion.parse("6.19.3"), "debian"))
                .isInstanceOf(Verdict.NotApplicable.class);
    }

    private static Verdict judge(EngineUse use, Optional<PrismaVersion> prisma, String... targets) {
        ClientGenerator generator = new ClientGenerator(
                "client",
                "prisma-client-js",
                "prisma/schema.prisma:1",
                "prisma/schema.prisma:4",
                Path.of("client"),
                use,
                List.of(),
                List.of(targets),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new TargetUnknown("PLT002").judge(new PinnedTargets(generator, prisma, KNOWN));
    }
}
