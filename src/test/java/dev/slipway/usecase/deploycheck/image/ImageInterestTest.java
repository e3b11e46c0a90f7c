package dev.slipway.usecase.deploycheck.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.TreeEntry;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageInterestTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # what                               | bytes    | begins  | kept
            /etc/os-release                      | 400      | ID=     | 400
            /usr/lib/libcrypto.so.3              | 5000000  | ELF     | 5000000
            /app/package.json                    | 300      | {       | 300
            /app/package.json                    | 300000   | {       | 262144
            /app/node_modules/a/package.json     | 300      | {       | 0
            /app/node_modules/prisma/package.json | 300     | {       | 300
            /app/prisma.config.ts                | 300      | import  | 300
            /app/.config/prisma.ts               | 300      | import  | 300
            /app/start                           | 262144   | "#!"    | 262144
            /app/start                           | 262145   | "#!"    | 0
            /app/start                           | 300      | "#-"    | 0
            /app/start                           | 300      | -!      | 0
            /app/start                           | 1        | "#"     | 0
            /app/start.sh                        | 300      | echo    | 300
            /app/node_modules/.bin/prisma        | 8000000  | "#!/u"  | 4096
            /usr/local/bin/node                  | 90000000 | ELF     | 4096
            /lib64/ld-linux-x86-64.so.2          | 200000   | ELF     | 4096
            /usr/lib/libssl.so.3                 | 700000   | ELF     | 4096
            /app/index.js                        | 300      | import  | 0
            """)
    void whatTellsHowAnImageStartsIsKept(String path, long bytes, String begins, long kept) {
        TreeEntry file = new TreeEntry(
                path, TreeEntry.Kind.FILE, bytes, OptionalInt.empty(), Optional.empty(), Optional.empty());

        assertThat(new ImageInterest().in(file, begins.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(kept);
    }
}
