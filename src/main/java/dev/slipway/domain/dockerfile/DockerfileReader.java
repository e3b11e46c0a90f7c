package dev.slipway.domain.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the instructions of a Dockerfile, stage by stage. */
final class DockerfileReader {
    private static final String PLATFORM = "--platform=";
    private static final int MOST_STAGES = 500;

    /** Arguments of each build (Dockerfile reference, Automatic platform ARGs); a target's is that of no flag. */
    private static final Map<String, String> AUTOMATIC = Map.of(
            "BUILDPLATFORM", "$BUILDPLATFORM",
            "BUILDARCH", "$BUILDARCH",
            "BUILDOS", "linux",
            "TARGETPLATFORM", "",
            "TARGETARCH", "",
            "TARGETVARIANT", "",
            "TARGETOS", "linux");

    private final List<BuildStage> stages = new ArrayList<>();
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<BuildVariables> ends = new ArrayList<>();
    private final Map<String, String> given;
    private BuildVariables global = new BuildVariables('\\');
    private BuildVariables seen = new BuildVariables('\\');
    private Optional<BuildStage> open = Optional.empty();

    /** @param given arguments of the build */
    DockerfileReader(Map<String, String> given) {
        this.given = given;
    }

    List<BuildStage> read(String text) {
        LogicalLines.Read read = LogicalLines.of(text);
        global = new BuildVariables(read.escape());
        for (LogicalLine line : read.lines()) {
            String instruction = line.instruction();
            if (instruction.equals("FROM")) {
                close();
                if (stages.size() == MOST_STAGES) {
                    return stages;
                }
                from(line);
            } else if (instruction.equals("ARG") && open.isEmpty()) {
                Pairs.of(line.rest())
                        .forEach(pair -> global.put(
                                pair.name(),
                                given(pair.name()).or(() -> pair.value().flatMap(global::filled))));
            } else if (open.isPresent()) {
                in(instruction, line);
            }
        }
        close();
        return stages;
    }

    private void close() {
        open.ifPresent(stage -> {
            stages.add(new BuildStage(
                    stage.index(),
                    stage.name(),
                    stage.image(),
                    stage.parent(),
                    stage.cpu(),
                    stage.line(),
                    stage.text(),
                    instructions));
            ends.add(seen);
        });
        instructions.clear();
        open = Optional.empty();
    }

    private void from(LogicalLine line) {
        List<String> words = new ArrayList<>(Words.split(line.rest()));
        String platform = "";
        while (!words.isEmpty() && words.get(0).startsWith("--")) {
            String flag = words.remove(0);
            platform = flag.startsWith(PLATFORM) ? platform(flag.substring(PLATFORM.length())) : platform;
        }
        if (words.isEmpty()) {
            return;
        }
        Optional<String> image = global.filled(Words.unquoted(words.get(0)));
        Optional<BuildStage> parent = image.flatMap(this::earlier);
        Optional<String> name = words.size() > 2 && words.get(1).equalsIgnoreCase("as")
                ? Optional.of(words.get(2).toLowerCase(Locale.ROOT))
                : Optional.empty();
        Optional<String> cpu = ImageCpu.of(platform).or(() -> parent.flatMap(BuildStage::cpu));
        seen = parent.map(stage -> new BuildVariables(ends.get(stage.index())))
                .orElseGet(() -> BuildVariables.begin(global));
        open = Optional.of(new BuildStage(
                stages.size(),
                name,
                parent.isPresent() ? parent.get().image() : image,
                parent.map(stage -> OptionalInt.of(stage.index())).orElseGet(OptionalInt::empty),
                cpu,
                line.number(),
                line.text(),
                List.of()));
    }

    private String platform(String flag) {
        BuildVariables known = new BuildVariables(global);
        AUTOMATIC.forEach((name, value) -> known.put(name, known.get(name).or(() -> Optional.of(value))));
        return known.filled(Words.unquoted(flag)).orElse(flag);
    }

    private Optional<BuildStage> earlier(String image) {
        return stages.stream()
                .filter(stage -> stage.name()
                        .filter(image.toLowerCase(Locale.ROOT)::equals)
                        .isPresent())
                .reduce((first, second) -> second);
    }

    private void in(String instruction, LogicalLine line) {
        int number = line.number();
        String text = line.text();
        String rest = line.rest();
        switch (instruction) {
            case "COPY", "ADD" -> copy(line);
            case "RUN" -> instructions.add(new Instruction.Run(number, text, run(line)));
            case "WORKDIR" ->
                instructions.add(new Instruction.WorkingFolder(number, text, filled(Words.unquoted(rest))));
            case "ENV" -> Pairs.ofEnvironment(rest).forEach(pair -> variable(line, pair, true));
            case "ARG" -> Pairs.of(rest).forEach(pair -> variable(line, pair, false));
            case "CMD", "ENTRYPOINT" ->
                instructions.add(new Instruction.Start(
                        number, text, instruction.equals("ENTRYPOINT"), StartCommand.of(rest, number)));
            default -> instructions.add(new Instruction.Other(number, text));
        }
    }

    private void variable(LogicalLine line, Pairs.Pair pair, boolean stays) {
        Optional<String> value = (stays ? Optional.<String>empty() : given(pair.name()))
                .or(() -> pair.value().flatMap(seen::filled));
        if (!stays && value.isEmpty() && global.has(pair.name())) {
            value = global.get(pair.name());
        }
        if (stays || !seen.has(pair.name())) {
            seen.put(pair.name(), value);
        }
        instructions.add(new Instruction.Variable(line.number(), line.text(), pair.name(), value, stays));
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(given.get(name));
    }

    private String filled(String text) {
        return seen.filled(text).orElse(text);
    }

    private static StartCommand run(LogicalLine line) {
        String rest = behindFlags(line.rest(), new ArrayList<>());
        if (!line.heredocs().isEmpty() && rest.startsWith("<<")) {
            return new StartCommand(true, List.of(String.join("\n", line.heredocs())), line.number());
        }
        return StartCommand.of(rest, line.number());
    }

    private static String behindFlags(String rest, List<String> flags) {
        int at = 0;
        while (rest.startsWith("--", at)) {
            int end = rest.indexOf(' ', at);
            flags.add(rest.substring(at, end < 0 ? rest.length() : end));
            at = end < 0 ? rest.length() : end;
            while (at < rest.length() && Character.isWhitespace(rest.charAt(at))) {
                at++;
            }
        }
        return rest.substring(at);
    }

    private void copy(LogicalLine line) {
        List<String> flags = new ArrayList<>();
        String rest = behindFlags(line.rest(), flags);
        Optional<String> from = flags.stream()
                .filter(flag -> flag.startsWith("--from="))
                .reduce((first, second) -> second)
                .map(flag -> filled(flag.substring("--from=".length())));
        List<String> words = new ArrayList<>();
        for (String word : Words.json(rest).orElse(Words.split(rest))) {
            words.add(filled(Words.unquoted(word)));
        }
        int last = words.size() - 1;
        if (last == 1 && line.heredocs().size() == 1) {
            String name = words.get(1).endsWith("/")
                    ? words.get(1)
                            + Words.unquoted(words.get(0)).replace("<", "").replaceFirst("^-", "")
                    : words.get(1);
            instructions.add(new Instruction.Written(
                    line.number(), line.text(), name, line.heredocs().get(0)));
        } else if (last > 0 && line.heredocs().isEmpty()) {
            instructions.add(
                    new Instruction.Copy(line.number(), line.text(), from, words.subList(0, last), words.get(last)));
        } else {
            instructions.add(new Instruction.Other(line.number(), line.text()));
        }
    }
}
