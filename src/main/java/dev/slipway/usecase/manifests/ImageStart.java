package dev.slipway.usecase.manifests;

import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.StageEnd;
import dev.slipway.domain.dockerfile.StartCommand;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.startup.StartReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the image of a Dockerfile starts, in a folder; the entrypoint of what it is built on is taken to hand on. */
public record ImageStart(StartReader reader, Dockerfile file, String folder) {
    /** What it starts by itself. */
    public void read() {
        StageEnd end = file.end().orElseThrow();
        Optional<StartCommand> command = end.command();
        end.entrypoint()
                .ifPresentOrElse(
                        entrypoint -> run(entrypoint, arguments(entrypoint, command)),
                        () -> command.ifPresent(each -> run(each, List.of())));
    }

    /** What it starts with something in the place of its command. */
    public void read(ServiceStart command) {
        Optional<StartCommand> entrypoint = file.end().orElseThrow().entrypoint();
        if (entrypoint.isEmpty()) {
            reader.program(command.words(), folder, command.place());
        } else {
            run(entrypoint.get(), entrypoint.get().shell() ? List.of() : command.words());
        }
    }

    /** A line for a shell as ENTRYPOINT is given nothing. */
    private static List<String> arguments(StartCommand entrypoint, Optional<StartCommand> command) {
        if (entrypoint.shell() || command.isEmpty()) {
            return List.of();
        }
        return command.get().shell()
                ? List.of("/bin/sh", "-c", command.get().words().get(0))
                : command.get().words();
    }

    private void run(StartCommand command, List<String> arguments) {
        Place place = Place.in(file.name(), command.line(), command.shown());
        if (command.shell()) {
            reader.line(command.words().get(0), arguments, folder, place);
        } else {
            List<String> words = new ArrayList<>(command.words());
            words.addAll(arguments);
            reader.program(words, folder, place);
        }
    }
}
