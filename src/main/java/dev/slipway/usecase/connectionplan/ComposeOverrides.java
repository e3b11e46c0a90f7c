package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.descriptor.ComposeServices;
import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that docker compose up merges, and a deploy that names its files does not. */
record ComposeOverrides(ReadableTexts texts, Documents documents, Path folder) {
    /** Why it is not known how many run, for each that says it, a clause. */
    List<String> over(String first) throws ProblemException {
        List<String> said = new ArrayList<>();
        for (String name : PlatformFiles.COMPOSE_OVERRIDES) {
            if (saysHowMany(name)) {
                said.add(name + ": it says how many run, and is merged only where no -f names the files of the deploy;"
                        + " name those that count: --file " + first);
            }
        }
        for (String name : PlatformFiles.COMPOSE_PRODUCTION) {
            if (!name.equals(first) && saysHowMany(name)) {
                said.add(name + ": it says how many run, and is merged only where -f names it; name what counts in"
                        + " slipway.yaml, files: [" + name + "]");
            }
        }
        return said;
    }

    private boolean saysHowMany(String name) throws ProblemException {
        Optional<String> text = texts.read(folder.resolve(name));
        return text.isPresent()
                && documents.parse(name, text.get()).stream()
                        .flatMap(each -> ComposeServices.of(each).stream())
                        .anyMatch(each -> ComposeServices.replicas(each.value().asMapping())
                                .isPresent());
    }
}
