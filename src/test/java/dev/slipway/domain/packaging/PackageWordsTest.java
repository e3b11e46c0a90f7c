package dev.slipway.domain.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.TextEdit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0             | 0 bytes           | 0 bytes
            1             | 1 byte            | 1 byte
            999           | 999 bytes         | 999 bytes
            1000          | 1,000 bytes       | 1.0 kB
            999999        | 999,999 bytes     | 999.9 kB
            1000000       | 1,000,000 bytes   | 1.0 MB
            39449999      | 39,449,999 bytes  | 39.4 MB
            262144000     | 262,144,000 bytes | 262.1 MB
            1000000000    | 1,000,000,000 bytes | 1.0 GB
            1234500000000 | 1,234,500,000,000 bytes | 1.2 TB
            5000000000000000 | 5,000,000,000,000,000 bytes | 5000.0 TB
            """)
    void aSizeIsShownForPeopleAndNeverRoundedUp(long bytes, String exact, String rounded) {
        assertThat(Bytes.exact(bytes)).isEqualTo(exact);
        assertThat(Bytes.rounded(bytes)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"799, false, false", "800, true, false", "1000, true, false", "1001, true, true"})
    void aLimitIsNearFromFourFifthsOn(long size, boolean near, boolean exceeded) {
        SizeLimit limit = new SizeLimit(Platform.LAMBDA, SizeLimit.Of.UNPACKED, 1000, "");

        assertThat(limit.isNear(size)).isEqualTo(near);
        assertThat(limit.isExceededBy(size)).isEqualTo(exceeded);
    }

    @Test
    void whatIsMeasuredHasAWord() {
        assertThat(SizeLimit.Of.word("packed")).contains(SizeLimit.Of.PACKED);
        assertThat(SizeLimit.Of.word("direct").map(SizeLimit.Of::condition)).contains(" in a direct upload");
        assertThat(SizeLimit.Of.word("image").map(SizeLimit.Of::condition)).contains("");
        assertThat(SizeLimit.Of.word("other")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/t/node_modules/a/b.js, /t/node_modules/a/, a",
        "/t/node_modules/@a/b/c/d.js, /t/node_modules/@a/b/, @a/b",
        "/t/node_modules/a/node_modules/b/c.js, /t/node_modules/a/node_modules/b/, b",
        "/t/node_modules/.prisma/client/index.js, /t/node_modules/.prisma/client/, .prisma/client",
        "/t/node_modules/a.js, '', ''",
        "/t/node_modules/@a/b.js, '', ''",
        "/t/src/a.js, '', ''",
        "/t/my_node_modules/a/b.js, '', ''"
    })
    void aFileIsOfTheInnermostPackage(String path, String folder, String name) {
        assertThat(NodePackage.folder(path)).isEqualTo(folder);
        assertThat(NodePackage.name(path)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            package:~  patterns:~    - 'a'~x: 1     | package:~  patterns:~    - 'a'~    - '!p'~x: 1
            package:~  patterns:~    - "a" # c~   | package:~  patterns:~    - "a" # c~    - "!p"~
            package: {patterns: ['a', "b"]}~      | package: {patterns: ['a', "b", "!p"]}~
            package:~  patterns: [~    a,~    b]~   | package:~  patterns: [~    a,~    b,~    '!p']~
            package:~  include:~  - a~              | package:~  include:~  - a~  - '!p'~
            package:~  individually: true # c~x: 1~ | package:~  individually: true # c~  patterns:~    - '!p'~x: 1~
            package: {individually: true}~          |
            package:~  patterns: []~                |
            service: x~                             |
            """)
    void aPatternIsAddedAsTheOthersAreWritten(String text, String edited) throws ProblemException {
        for (String lineEnd : List.of("\n", "\r\n")) {
            Document document = new DescriptorDocuments()
                    .parse("serverless.yml", text.replace("~", lineEnd))
                    .get(0);

            assertThat(AddedPattern.to(document, "!p").map(edit -> TextEdit.apply(document.text(), List.of(edit))))
                    .isEqualTo(Optional.ofNullable(edited).map(each -> each.replace("~", lineEnd)));
        }
    }
}
