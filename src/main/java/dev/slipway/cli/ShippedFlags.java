package dev.slipway.cli;

import dev.slipway.domain.deployment.Deployment.Conditions;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.deploycheck.shipped.ShippedRequest;
import dev.slipway.usecase.deploycheck.shipped.ShippedRequest.Given;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options that name what ships, and how it will be run. */
public final class ShippedFlags {
    private static final Option<Given> PACKAGE = Option.text(
                    "--package", "ZIP|DIR", "A package that ships, as a zip or a folder; once for each function.")
            .as((option, text, line) -> given(option, text, line, "a zip or a folder"))
            .repeated();
    private static final Option<Given> IMAGE = Option.text(
                    "--image", "TAR|DIR", "The image that ships: what \"docker save\" writes, or an OCI layout.")
            .as((option, text, line) -> given(option, text, line, "a tar or a folder"));
    private static final Option<Layer> LAYER = Option.text(
                    "--layer",
                    "SIZE|ZIP",
                    "A Lambda layer, as a zip or folder, or its unpacked size: 40MB; once for each.")
            .as((option, text, line) -> layer(option, text, line))
            .repeated();
    private static final Option<Map.Entry<String, String>> ENV = Option.text(
                    "--env", "NAME=VALUE", "A variable that its processes get when they run; once for each.")
            .as(ShippedFlags::variable, "NAME=VALUE")
            .repeated();
    private static final Option<Boolean> HARDENED =
            Option.flag("--hardened", "It will run without network, as a user without rights, on a read-only root.");

    /** All of them. */
    public static final Options ALL = Options.of(PACKAGE, IMAGE, LAYER, ENV, HARDENED);

    private ShippedFlags() {}

    /** A layer at hand, or the bytes of one that is not. */
    private record Layer(Optional<Path> path, long bytes) {}

    /** What a line says of what ships. */
    public static ShippedRequest request(Line line) throws ProblemException {
        List<Path> layers = new ArrayList<>();
        long bytes = 0;
        for (Layer layer : line.all(LAYER)) {
            layer.path().ifPresent(layers::add);
            bytes += layer.bytes();
        }
        Map<String, String> environment = new HashMap<>();
        line.all(ENV).forEach(each -> environment.put(each.getKey(), each.getValue()));
        return new ShippedRequest(
                line.all(PACKAGE), line.get(IMAGE), layers, new Conditions(line.has(HARDENED), environment, bytes));
    }

    /** A variable of a script that is not set is no name of the folder that it runs in. */
    private static Given given(Option<?> option, String text, Line line, String what) throws ProblemException {
        if (text.isBlank()) {
            throw option.isNot(text, what);
        }
        return new Given(text, line.resolve(text));
    }

    private static Layer layer(Option<?> option, String text, Line line) throws ProblemException {
        Path path = line.resolve(text);
        if (Files.exists(path)) {
            return new Layer(Optional.of(path), 0);
        }
        return Sizes.parse(text)
                .map(bytes -> new Layer(Optional.empty(), bytes))
                .orElseThrow(() -> option.isNot(text, "a zip, a folder, or a size such as 40MB"));
    }

    private static Optional<Map.Entry<String, String>> variable(String text) {
        int equals = text.indexOf('=');
        return equals < 1
                ? Optional.empty()
                : Optional.of(Map.entry(text.substring(0, equals), text.substring(equals + 1)));
    }
}
