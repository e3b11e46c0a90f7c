package dev.slipway.domain.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which two findings have one root, by what they are and where; the other way around they have too. */
class OneRootTest {
    /** A finding is its rule, the first letter of its severity, and its places: files, {@code +} shipped, {@code -} others. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a schema with a URL in it, and the client that was generated of it
            URL011 E a.prisma                        | URL011 E +dist:index.js#inlineDatasources   | one
            URL011 E a.prisma                        | URL011 E +dist:index.js#url                 | two
            URL011 E +dist:b/index.js                | URL011 E +dist:index.js#inlineDatasources   | two
            # an old client in the folder, and the same in what ships
            GEN002 E node_modules/index.js a.prisma  | GEN002 E +dist:index.js a.prisma            | one
            GEN002 E node_modules/index.js a.prisma  | GEN002 E +dist:index.js b.prisma            | two
            GEN002 E node_modules/index.js a.prisma  | GEN002 E lib/index.js a.prisma              | two
            GEN002 E +x:index.js a.prisma            | GEN002 E +dist:index.js a.prisma            | two
            # the library and the addon of one package that was installed for another CPU
            NAT001 E +d:node_modules/@i/v/libv.so    | NAT001 E +d:node_modules/@i/s/s.node        | one
            NAT001 E +d:node_modules/@j/v/libv.so    | NAT001 E +d:node_modules/@i/s/s.node        | two
            NAT001 N +d:node_modules/@i/v/libv.so    | NAT001 E +d:node_modules/@i/s/s.node        | two
            NAT001 E +d:node_modules/@i/v/v.node     | NAT001 E +d:node_modules/@i/s/s.node        | two
            NAT001 E +d:node_modules/v/libv.so       | NAT001 E +d:node_modules/s/s.node           | two
            NAT001 E +d:node_modules/@i/v/libv.so    | NAT001 E +d:node_modules/@i/s/s.bin         | two
            # an engine that nobody may read, or that a variable names
            IMG007 W +img:engine                     | ENG008 E +img:engine                        | one
            IMG007 W +img:engine                     | ENG008 E +img:other                         | two
            IMG007 W Dockerfile#PRISMA_X=/e          | ENG001 E -env#PRISMA_X=/e                   | one
            IMG007 W Dockerfile#PRISMA_X=/e          | ENG001 E -env#PRISMA_X=/f                   | two
            IMG007 W Dockerfile#OTHER=/e             | ENG001 E -env#OTHER=/e                      | two
            # a list that is for another CPU
            PLT003 E a.prisma                        | ENG001 E +dist:client                       | one
            PLT003 E -option                         | ENG001 E +dist:client                       | two
            PLT001 E a.prisma                        | PLT003 E a.prisma                           | one
            PLT001 E a.prisma                        | PLT003 E +dist:x                            | two
            # what stands first counts, and an effect is an error
            PLT001 E a.prisma                        | ENG001 W +dist:client                       | two
            GEN001 E package.json                    | GEN001 E Dockerfile                         | two
            GEN001 W package.json                    | GEN001 E Dockerfile                         | one
            GEN001 W -option                         | GEN001 E Dockerfile                         | two
            """)
    void twoFindingsOfOneRootAreOne(String cause, String effect, String expected) {
        List<Finding> findings =
                Stream.of(cause, effect).map(OneRootTest::finding).toList();

        List<Finding> folded = OneCause.folded(findings);

        assertThat(folded).hasSize(expected.equals("one") ? 1 : 2);
        assertThat(OneCause.folded(List.of(findings.get(1), findings.get(0)))).hasSameElementsAs(folded);
        assertThat(folded.get(folded.size() - 1).rule())
                .isEqualTo(findings.get(1).rule());
    }

    private static Finding finding(String words) {
        String[] parts = words.split(" +");
        Severity severity = switch (parts[1]) {
            case "E" -> Severity.ERROR;
            case "W" -> Severity.WARNING;
            default -> Severity.NOTE;
        };
        List<Place> places =
                Arrays.stream(parts).skip(2).map(OneRootTest::place).toList();
        return new Finding(parts[0], severity, "It is so.", places, "Do it.");
    }

    private static Place place(String word) {
        String[] parts = (word + "#").split("#", -1);
        Place.Kind kind = word.startsWith("+") ? Place.Kind.SHIPPED : Place.Kind.FILE;
        return new Place(
                word.startsWith("-") ? Place.Kind.OTHER : kind, parts[0].replaceFirst("^[+-]", ""), 0, 0, "", parts[1]);
    }
}
