package dev.slipway.domain.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeServicesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            include: [a.yml, ./b.yml]                      | a.yml b.yml | false
            include: a.yml                                 | a.yml       | false
            include: [{path: [a.yml, ./b.yml]}, c.yml]     | a.yml b.yml c.yml | false
            include: [{path: ./a.yml}, ../other/c.yml]     | a.yml       | true
            include: [db/compose.yml]                      |             | true
            include: [{env_file: .env}]                    |             | false
            services: {}                                   |             | false
            """)
    void filesBesideItAreIncluded(String text, String files, boolean others) throws ProblemException {
        Document document = read(text);

        assertThat(String.join(" ", ComposeServices.included(document))).isEqualTo(files == null ? "" : files);
        assertThat(ComposeServices.includesOthers(document)).isEqualTo(others);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {deploy: {replicas: 3}, scale: 2}   | 3
            {deploy: {mode: replicated}, scale: 2} | 2
            {scale: 2}                          | 2
            {deploy: {mode: global}}            |
            {}                                  |
            """)
    void replicasStandInDeployOrAsScale(String service, String number) throws ProblemException {
        Mapping mapping = read("a: " + service).at("a").orElseThrow().asMapping();

        assertThat(ComposeServices.replicas(mapping)
                        .flatMap(each -> each.value().asText()))
                .isEqualTo(Optional.ofNullable(number));
        assertThat(ComposeServices.everywhere(mapping).isPresent()).isEqualTo(service.contains("global"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            a: {extends: b, image: x}, b: {image: y, user: u}                  | image=x user=u
            a: {extends: {service: b}}, b: {user: u}                           | user=u
            a: {extends: {service: b, file: other.yml}, image: x}, b: {user: u} | extends={} image=x
            a: {extends: b}, b: {extends: c, image: y}, c: {user: u}           | image=y user=u
            a: {extends: no, image: x}                                         | extends=no image=x
            a: {extends: b, deploy: {mode: m}}, b: {deploy: {replicas: 2}}     | deploy={mode=m replicas=2}
            a: {extends: b, command: [x]}, b: {command: [y, z]}                | command=[x]
            a: {extends: b, environment: [X=2]}, b: {environment: [X=1]}       | environment=[X=1 X=2]
            a: {extends: b, env_file: two}, b: {env_file: one}                 | env_file=[one two]
            a: {extends: b, environment: {X: 2}}, b: {environment: {X: 1, Y: 3}} | environment={X=2 Y=3}
            """)
    void whatAServiceExtendsIsTakenOver(String services, String whole) throws ProblemException {
        assertThat(text(service("services: {" + services + "}"))).isEqualTo("{" + whole + "}");
    }

    @Test
    void tenAreFollowedAndACircleEnds() throws ProblemException {
        String chain = IntStream.range(0, 12)
                .mapToObj(i -> "s" + i + ": {extends: s" + (i + 1) + ", k" + i + ": v}")
                .collect(Collectors.joining(", "));

        assertThat(text(service("services: {" + chain + "}"))).contains("k10=v").doesNotContain("k11=v");
        assertThat(text(service("services: {a: {extends: b, image: x}, b: {extends: a, user: u}}")))
                .contains("image=x", "user=u");
    }

    private static Node service(String compose) throws ProblemException {
        List<MappingEntry> services = ComposeServices.of(read(compose));
        return services.get(0).value();
    }

    private static String text(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.effective().stream()
                    .map(each -> each.key().value()
                            + "="
                            + (each.key().value().equals("extends")
                                            && each.value().asText().isEmpty()
                                    ? "{}"
                                    : text(each.value())))
                    .collect(Collectors.joining(" ", "{", "}"));
        }
        return node instanceof Sequence list
                ? list.items().stream().map(ComposeServicesTest::text).collect(Collectors.joining(" ", "[", "]"))
                : node.asText().orElse("");
    }

    private static Document read(String yaml) throws ProblemException {
        return new DescriptorDocuments().parse("compose.yml", yaml + "\n").get(0);
    }
}
