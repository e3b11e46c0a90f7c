package dev.slipway.usecase.deploycheck.destination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.ReadableTexts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationsTest {
    private static final Path FOLDER = Path.of("shop").toAbsolutePath();
    private static final String SECRET = "?";

    /** Files with their texts, and where they say that a project goes, by which line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            serverless.yml: {provider: {name: aws, runtime: nodejs22.x}, functions: {a: {handler: h.x}}} | lambda:nodejs22.x serverless.yml:1 | true
            serverless.yml: {provider: {name: aws, runtime: nodejs22.x}, functions: {a: {handler: h.x}, b: x.js}} | lambda:nodejs22.x serverless.yml:1 lambda serverless.yml | true
            serverless.yml: {provider: {name: aws}} | lambda serverless.yml | true
            serverless.yml: {provider: aws} | lambda serverless.yml | true
            serverless.yml: {provider: {name: google}} | '' | true
            serverless.yml: service: a~provider: ${file(p.yml)} | lambda serverless.yml | true
            serverless.yml: provider: {name: aws, runtime: nodejs22.x}~functions:~  a:~    runtime: ${opt:rt} | lambda serverless.yml:4 | true
            serverless.yml: {provider: {name: aws, runtime: nodejs22.x}, functions: {a: {handler: h.x}, b: {runtime: go1.x}}} | lambda:nodejs22.x serverless.yml:1 | true
            serverless.yml: {provider: {name: aws, runtime: java21}, functions: {a: {handler: h.x}}} | lambda:java21 serverless.yml:1 | true
            serverless.yml: {service: x} | '' | true
            serverless.yml: '[' | lambda serverless.yml | true
            template.yaml: {kind: Template, spec: {type: service}} | '' | false
            template.yaml: {Resources: {Bucket: {Type: 'AWS::S3::Bucket'}}} | '' | false
            template.yaml: {Resources: {Sub: {Type: 'AWS::CloudFormation::Stack'}}} | '' | true
            template.yaml: '[' | lambda template.yaml | true
            serverless.ts: export default {} | lambda serverless.ts | false
            serverless.yml: {provider: aws} & template.yaml: {} | lambda serverless.yml | true
            vercel.json: {} | vercel vercel.json | false
            vercel.json: {} & vercel.ts: x | vercel vercel.json | false
            now.json: {} & netlify.toml: x=1 | now now.json netlify netlify.toml | false
            compose.yaml: {services: {db: {image: postgres}}} | '' | false
            compose.yaml: {services: {web: {environment: {DATABASE_URL: x}}}} | compose compose.yaml:1 | true
            docker-compose.yml: '[' | compose docker-compose.yml | true
            compose.yml: {services: {web: {environment: {DATABASE_URL: x}}}} & docker-compose.yml: '[' | compose compose.yml:1 | true
            Dockerfile: FROM node:22-slim | image:node:22-slim Dockerfile:1 | false
            k8s/web.yaml: apiVersion: apps/v1~kind: Deployment~metadata: {name: web}~spec: {template: {spec: {containers: [{name: web, image: web}]}}} | kubernetes k8s/web.yaml | true
            slipway.yaml: {platform: vercel} | vercel slipway.yaml:1 | false
            slipway.yaml: {platform: nowhere} | '' | false
            slipway.yaml: {platform: lambda} & serverless.yml: {provider: {name: aws, runtime: nodejs22.x}, functions: {a: {handler: h.x}}} | lambda:nodejs22.x serverless.yml:1 | true
            slipway.yaml: {platform: lambda, runtime: nodejs22.x} & serverless.yml: {provider: {name: aws}, functions: {a: {handler: h.x}}} | lambda:nodejs22.x serverless.yml:1 | true
            slipway.yaml: {runtime: nodejs22.x} & serverless.yml: {provider: {name: aws}, functions: {a: {handler: h.x}}} | lambda:nodejs22.x serverless.yml:1 | true
            slipway.yaml: {runtime: nodejs20.x} & serverless.yml: {provider: {name: aws, runtime: nodejs22.x}, functions: {a: {handler: h.x}}} | lambda:nodejs22.x serverless.yml:1 | true
            slipway.yaml: {platform: lambda, runtime: nodejs20.x} & serverless.yml: {provider: {name: aws, runtime: nodejs22.x}, functions: {a: {handler: h.x}}} | lambda:nodejs20.x slipway.yaml:1 lambda:nodejs22.x serverless.yml:1 | true
            slipway.yaml: {platform: lambda, arch: amd64} & serverless.yml: {provider: {name: aws, runtime: nodejs22.x, architecture: x86_64}, functions: {a: {handler: h.x}}} | lambda:nodejs22.x serverless.yml:1 | true
            slipway.yaml: {platform: image} & Dockerfile: FROM node:22-slim | image:node:22-slim Dockerfile:1 | false
            slipway.yaml: {platform: vercel} & Dockerfile: FROM node:22-slim | vercel slipway.yaml:1 image:node:22-slim Dockerfile:1 | false
            slipway.yaml: '' | '' | false
            """)
    void eachPlatformIsKnownByItsFile(String files, String expected, boolean described) {
        FoundDestinations found = found(files);

        assertThat(String.join(
                        " ",
                        found.destinations().stream()
                                .map(DestinationsTest::shown)
                                .toList()))
                .isEqualTo(expected);
        assertThat(found.described()).isEqualTo(described);
    }

    @Test
    void whatATeamHasWrittenDownIsADecision() {
        assertThat(found("slipway.yaml: {suppress: []}").decided()).isTrue();
        assertThat(found("vercel.json: {}").decided()).isFalse();
    }

    @Test
    void aFileThatCannotBeReadStillSaysItsPlatform() {
        FoundDestinations found = found("compose.yaml: " + SECRET + " & Dockerfile: " + SECRET);

        assertThat(found.destinations())
                .extracting(DestinationsTest::shown)
                .containsExactly("image Dockerfile", "compose compose.yaml");
        assertThat(found.unread()).containsOnlyKeys("compose.yaml", "Dockerfile");
    }

    @ParameterizedTest
    @CsvSource({"network_mode: host, true", "image: x, false"})
    void aSharedNetworkIsSeen(String line, boolean shared) {
        assertThat(found("compose.yaml: {services: {web: {" + line + "}}}").hostNetwork())
                .isEqualTo(shared);
    }

    @ParameterizedTest
    @CsvSource({"api, lambda:nodejs22.x", "shop-api, lambda:nodejs22.x", "shop_api, lambda:nodejs22.x", "happi, ''"})
    void aPackageIsOfTheFunctionThatItIsNamedFor(String name, String title) {
        FoundDestinations found =
                found("serverless.yml: {provider: {name: aws, runtime: nodejs22.x}, functions: {api: {handler: h.x}}}");

        assertThat(found.named(name))
                .extracting(each -> each.runtimeName().orElseThrow())
                .isEqualTo(title.isEmpty() ? List.of() : List.of(title));
    }

    private static String shown(Destination destination) {
        return destination.runtimeName().orElse(destination.platform().word()) + " "
                + destination.why().place();
    }

    private static FoundDestinations found(String files) {
        Map<String, String> texts = new TreeMap<>();
        Arrays.stream(files.split(" & ")).forEach(file -> {
            String[] parts = file.split(": ", 2);
            texts.put(parts[0], parts[1].replace("'", "").replace('~', '\n'));
        });
        return Destinations.of(new FolderTexts(new Texts(texts), new DescriptorDocuments(), FOLDER));
    }

    private record Texts(Map<String, String> texts) implements ReadableTexts {
        @Override
        public Optional<String> read(Path file) throws ProblemException {
            String name = FOLDER.relativize(file).toString().replace('\\', '/');
            Optional<String> text = Optional.ofNullable(texts.get(name));
            if (text.equals(Optional.of(SECRET))) {
                throw Problem.input(name + " cannot be read.").remedy("Make it readable.");
            }
            return text;
        }

        @Override
        public List<Path> below(Path folder) {
            return texts.keySet().stream().map(FOLDER::resolve).toList();
        }
    }
}
