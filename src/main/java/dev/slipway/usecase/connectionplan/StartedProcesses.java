package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.descriptor.Declared;
import dev.slipway.domain.descriptor.DeclaredContainer;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.startup.StartReader;
import dev.slipway.port.Documents;
import dev.slipway.usecase.manifests.ComposeBuild;
import dev.slipway.usecase.manifests.DefaultDockerfile;
import dev.slipway.usecase.manifests.ImageStart;
import dev.slipway.usecase.manifests.Packages;
import dev.slipway.usecase.manifests.ProjectScripts;
import dev.slipway.usecase.manifests.ServiceStart;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How many processes of the app one instance starts, each of which has a pool of its own.
 *
 * @param inside the text of a file of the project, by its path there
 */
record StartedProcesses(Function<String, Optional<String>> inside, Documents documents) {
    /** Of a service or pod that a file declares: the container that starts most; absent where that is one process. */
    Setting of(Declared declared) {
        Setting most = Setting.absent();
        for (DeclaredContainer each : declared.containers()) {
            most = CountedProcesses.more(most, of(each, declared.workload().name()));
        }
        return most;
    }

    private Setting of(DeclaredContainer container, String name) {
        Optional<ComposeBuild> build = ComposeBuild.of(container.settings());
        ProjectScripts scripts = scripts(build.map(ComposeBuild::context).orElse(""));
        Optional<Dockerfile> image = build.isPresent() ? build.get().dockerfile(inside) : ofProject();
        Optional<ServiceStart> own = ServiceStart.of(container.document(), container.settings());
        StartReader reader = new StartReader(scripts);
        boolean replaces = container
                .settings()
                .get(container.pod() ? "command" : "entrypoint")
                .isPresent();
        if (own.isPresent() && (replaces || image.isEmpty())) {
            reader.program(own.get().words(), "/", own.get().place());
        } else {
            image.map(file -> new ImageStart(reader, file, "/"))
                    .ifPresent(start -> own.ifPresentOrElse(start::read, start::read));
        }
        return new CountedProcesses(scripts, documents, name).of(reader.end());
    }

    /** Of a service that only its user names: what Fly.io starts under its name, or the image, or a Procfile, or npm start. */
    Setting ofNamed(String name) {
        ProjectScripts scripts = scripts("");
        StartReader reader = new StartReader(scripts);
        Optional<Dockerfile> image = ofProject();
        Optional<ServiceStart> line = group("fly.toml", "processes", name).or(() -> procfile(name, image.isEmpty()));
        if (line.isPresent()) {
            reader.line(line.get().words().get(0), List.of(), "/", line.get().place());
        } else if (image.isPresent()) {
            new ImageStart(reader, image.get(), "/").read();
        } else {
            reader.program(List.of("npm", "start"), "/", Place.of("package.json", ""));
        }
        return new CountedProcesses(scripts, documents, name).of(reader.end());
    }

    private Optional<ServiceStart> group(String file, String key, String name) {
        Optional<Document> document = inside.apply(file).flatMap(text -> documents.readable(file, text));
        List<MappingEntry> all = document.flatMap(each -> each.at(key)).map(Node::asMapping).stream()
                .flatMap(each -> each.effective().stream())
                .toList();
        return all.stream()
                .filter(each -> all.size() == 1 || each.key().value().equals(name))
                .filter(each -> each.value().asText().isPresent())
                .map(each -> new ServiceStart(
                        List.of(each.value().asText().orElseThrow()),
                        Place.in(file, document.orElseThrow().line(each.key()), "")))
                .findFirst();
    }

    private Optional<ServiceStart> procfile(String name, boolean alone) {
        List<String> lines = inside.apply("Procfile").orElse("").lines().toList();
        for (String type : alone ? List.of(name, "web") : List.<String>of()) {
            for (int at = 0; at < lines.size(); at++) {
                if (lines.get(at).startsWith(type + ":")) {
                    String line = lines.get(at).substring(type.length() + 1);
                    return Optional.of(new ServiceStart(List.of(line), Place.in("Procfile", at + 1, "")));
                }
            }
        }
        return Optional.empty();
    }

    private ProjectScripts scripts(String context) {
        return new ProjectScripts(inside, context, new Packages(documents));
    }

    private Optional<Dockerfile> ofProject() {
        return DefaultDockerfile.NAMES.stream()
                .flatMap(name -> inside.apply(name).map(text -> Dockerfile.read(name, text)).stream())
                .filter(file -> !file.stages().isEmpty())
                .findFirst();
    }
}
