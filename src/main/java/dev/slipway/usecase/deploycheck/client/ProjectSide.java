package dev.slipway.usecase.deploycheck.client;

import dev.slipway.domain.client.ClientConfig;
import dev.slipway.domain.client.ClientText;
import dev.slipway.domain.client.ComparedClient;
import dev.slipway.domain.client.ComparedClient.ProjectSchema;
import dev.slipway.domain.client.ShippedClient;
import dev.slipway.domain.client.TracedHint;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Slashes;
import dev.slipway.domain.webproject.GenerateStep;
import dev.slipway.port.ReadableTexts;
import dev.slipway.rule.client.ShippedClientRules;
import dev.slipway.usecase.manifests.DefaultDockerfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The project's schema, and the clients that were generated in the project itself. */
final class ProjectSide {
    private static final List<String> FILES = List.of("index.js", "internal/class.ts", "internal/class.js");

    private final ReadableTexts texts;
    private final Deployment deployment;
    private final Optional<ProjectSchema> schema;
    private final String unknown;

    ProjectSide(ReadableTexts texts, Deployment deployment) throws ProblemException {
        this.texts = texts;
        this.deployment = deployment;
        Optional<String> file = deployment.project().schema();
        boolean single = file.isPresent() && file.get().endsWith(".prisma");
        this.schema = single
                ? texts.readable(deployment.project().root().resolve(file.get()))
                        .map(text -> new ProjectSchema(file.get(), text))
                : Optional.empty();
        this.unknown = file.isEmpty()
                ? "whether the client is of the schema as it is now: the project has none; name it: --project DIR"
                : "whether the client is of the schema as it is now: " + file.get()
                        + " is of several files, which Prisma puts together in its own way";
    }

    /** A client beside the schema; one that names another file is of another schema. */
    ComparedClient compared(String title, Place place, ClientConfig config, boolean shipped) {
        Optional<String> other = config.generator()
                .sourceFile()
                .map(each -> each.substring(Math.max(each.lastIndexOf('/'), each.lastIndexOf('\\')) + 1))
                .filter(each -> schema.isPresent() && !schema.get().file().endsWith(each));
        return other.isPresent()
                ? new ComparedClient(
                        title,
                        place,
                        config,
                        shipped,
                        Optional.empty(),
                        "whether " + title + " is of its schema as it is now: that is " + other.get() + ", and this"
                                + " project's is " + schema.orElseThrow().file())
                : new ComparedClient(title, place, config, shipped, schema, unknown);
    }

    List<RuleVerdict> judge() {
        List<RuleVerdict> judged = new ArrayList<>();
        for (ClientGenerator generator : deployment.project().generators()) {
            client(generator).ifPresent(client -> judged.addAll(judge(generator, client)));
        }
        return judged;
    }

    private Optional<ShippedClient> client(ClientGenerator generator) {
        return FILES.stream()
                .flatMap(
                        name -> texts
                                .readable(generator.folder().resolve(name))
                                .flatMap(text -> ClientText.read(name, text))
                                .stream())
                .findFirst();
    }

    /** Where its first hint stands; 0 where that is not found. */
    private int line(ClientGenerator generator, ShippedClient client) {
        List<String> lines = texts.readable(generator.folder().resolve(client.file())).stream()
                .flatMap(String::lines)
                .toList();
        return 1
                + IntStream.range(0, lines.size())
                        .filter(at -> lines.get(at).contains("process.cwd()")
                                && client.hints().stream().anyMatch(lines.get(at)::contains))
                        .findFirst()
                        .orElse(-1);
    }

    private List<RuleVerdict> judge(ClientGenerator generator, ShippedClient client) {
        String file = shown(generator.folder().resolve(client.file()));
        String title = "the client in " + file;
        Place place = new Place(Place.Kind.FILE, file, 0, 0, "", "");
        List<RuleVerdict> judged = new ArrayList<>();
        if (!isGeneratedAnew()) {
            judged.addAll(Outcome.judge(ShippedClientRules.ofSchema(), compared(title, place, client.config(), false))
                    .judged());
        }
        boolean traced =
                Stream.of(Platform.VERCEL, Platform.NOW, Platform.NETLIFY).anyMatch(deployment::goesTo);
        TracedHint hint = new TracedHint(
                title,
                Place.in(file, line(generator, client), ""),
                traced && !client.hints().isEmpty(),
                dead(generator, client.hints()),
                "the project's folder",
                false);
        judged.addAll(Outcome.judge(ShippedClientRules.ofHints(), hint).judged());
        return judged;
    }

    /** Whether all that ships is an image whose Dockerfile generates, so that no client from here is in it. */
    private boolean isGeneratedAnew() {
        return !deployment.destinations().isEmpty()
                && deployment.destinations().stream()
                        .map(Destination::platform)
                        .allMatch(each -> each.isImage() || each == Platform.COMPOSE || each == Platform.KUBERNETES)
                && DefaultDockerfile.NAMES.stream()
                        .flatMap(name -> texts.readable(deployment.folder().resolve(name)).stream())
                        .anyMatch(text ->
                                GenerateStep.isSaid(text, deployment.project().generatorNames()));
    }

    private List<String> dead(ClientGenerator generator, List<String> hints) {
        boolean alive = hints.stream()
                .map(each -> deployment.folder().resolve(each).normalize())
                .anyMatch(each -> each.startsWith(generator.folder())
                        || (each.endsWith("schema.prisma")
                                && texts.readable(each).isPresent()));
        return alive ? List.of() : hints;
    }

    private String shown(Path file) {
        return file.startsWith(deployment.folder()) ? Slashes.relative(deployment.folder(), file) : file.toString();
    }
}
