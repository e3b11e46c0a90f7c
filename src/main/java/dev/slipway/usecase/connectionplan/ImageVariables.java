package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.descriptor.Supplied;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.judgement.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The URLs that ENV of a Dockerfile's last stage gives to its processes. */
final class ImageVariables {
    private ImageVariables() {}

    static List<Supplied> supplied(Dockerfile file) {
        Map<String, Supplied> last = new LinkedHashMap<>();
        file.last().map(file::lineage).orElse(List.of()).stream()
                .flatMap(stage -> stage.instructions().stream())
                .forEach(each -> {
                    if (each instanceof Instruction.Variable variable && variable.stays()) {
                        last.remove(variable.name());
                        variable.value()
                                .filter(ImageVariables::isDeployed)
                                .ifPresent(value -> last.put(variable.name(), supplied(file, variable, value)));
                    }
                });
        return List.copyOf(last.values());
    }

    private static Supplied supplied(Dockerfile file, Instruction.Variable variable, String value) {
        Place place = Place.in(file.name(), variable.line(), variable.name());
        return new Supplied(
                variable.name(),
                value,
                true,
                false,
                place,
                place,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it leads to a server or a file; for a build there stands one that leads nowhere, which is set anew. */
    private static boolean isDeployed(String value) {
        ConnectionUrl url = ConnectionUrl.read(value, Optional.empty());
        return url.kind() == UrlKind.SQLITE
                ? value.startsWith("file:")
                : url.kind() != UrlKind.UNKNOWN && url.parts().isElsewhere();
    }
}
