package dev.slipway.domain.deployment;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a Dockerfile's last stage is built on; nothing but {@code FROM} and {@code ARG} is read. */
public final class Dockerfile {
    private static final String PLATFORM = "--platform=";

    private final String name;
    private final Map<String, String> arguments = new HashMap<>();
    private final Map<String, Stage> stages = new HashMap<>();
    private Optional<Stage> last = Optional.empty();

    private record Stage(Optional<String> image, Optional<String> architecture, Place place) {}

    private Dockerfile(String name) {
        this.name = name;
    }

    /** Where it goes: an image, with the base where that stands there; empty without a stage. */
    public static Optional<Destination> read(String name, String text) {
        Dockerfile file = new Dockerfile(name);
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            file.line(lines.get(at).strip(), at + 1);
        }
        return file.last.map(stage -> new Destination(
                Platform.IMAGE,
                stage.place(),
                stage.image().map(image -> new Fact<>(image, stage.place())),
                stage.architecture().map(arch -> new Fact<>(arch, stage.place()))));
    }

    private void line(String line, int number) {
        List<String> words = List.of(line.split("\\s+"));
        String instruction = words.get(0).toUpperCase(Locale.ROOT);
        if (instruction.equals("ARG") && words.size() > 1 && words.get(1).contains("=")) {
            int equals = words.get(1).indexOf('=');
            arguments.putIfAbsent(
                    words.get(1).substring(0, equals),
                    words.get(1).substring(equals + 1).replace("\"", ""));
        } else if (instruction.equals("FROM") && words.size() > 1) {
            from(words.subList(1, words.size()), Place.in(name, number, line));
        }
    }

    private void from(List<String> words, Place place) {
        boolean platform = words.get(0).startsWith(PLATFORM) && words.size() > 1;
        Optional<String> arch = platform
                ? Optional.of(words.get(0))
                        .filter(word -> word.contains("/") && !word.contains("$"))
                        .map(word -> word.substring(word.lastIndexOf('/') + 1))
                : Optional.empty();
        List<String> rest = platform ? words.subList(1, words.size()) : words;
        Optional<String> image = filled(rest.get(0));
        Optional<Stage> earlier = image.map(stages::get);
        Stage stage = new Stage(
                earlier.isPresent() ? earlier.get().image() : image,
                arch.or(() -> earlier.flatMap(Stage::architecture)),
                place);
        if (rest.size() > 2 && rest.get(1).equalsIgnoreCase("as")) {
            stages.put(rest.get(2), stage);
        }
        last = Optional.of(stage);
    }

    /** With the defaults of arguments; empty where one has none. */
    private Optional<String> filled(String image) {
        String text = image;
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            text = text.replace("${" + argument.getKey() + "}", argument.getValue())
                    .replace("$" + argument.getKey(), argument.getValue());
        }
        return text.contains("$") ? Optional.empty() : Optional.of(text);
    }
}
