package dev.slipway.adapter.project;

import dev.slipway.adapter.project.VariableOrigin.Found;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.PoolSetting;
import dev.slipway.domain.datasource.UrlParameter;
import dev.slipway.domain.descriptor.EnvEntry;
import dev.slipway.domain.descriptor.Supplied;
import dev.slipway.domain.dotenv.EnvDialect;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.MappedText;
import dev.slipway.domain.text.Slashes;
import dev.slipway.domain.text.TextRange;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.UrlDoubt;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds out where the deployed process gets a variable from that a platform's file hands to it. */
record DeployedOrigin(VariableOrigin here, String variable, Supplied supplied, Path base) {
    private static final String SERVERLESS = "the Serverless Framework";

    Found find() throws ProblemException {
        if (supplied.entry().isPresent()
                && !here.isOfProcess(supplied.entry().get().key())) {
            Optional<Found> found = inFile(supplied.entry().get());
            if (found.isPresent()) {
                return found.get();
            }
        }
        if (supplied.whole() && supplied.entry().isEmpty()) {
            return new Found(
                    new UrlOrigin.Descriptor(
                            at(supplied.written()), supplied.written().column(), supplied.literal()),
                    Optional.of(MappedText.plain(
                            supplied.text(), new TextRange(0, supplied.text().length()))),
                    UnaryOperator.identity(),
                    others(at(supplied.written()).file()),
                    here.sight().conflict().stream().toList());
        }
        String name = supplied.entry().map(EnvEntry::key).or(supplied::ofDeploy).orElse(variable);
        Found local = here.find(name);
        return supplied.ofDeploy().isPresent() || supplied.entry().isPresent() ? renamed(local, name) : doubted(local);
    }

    private Optional<Found> inFile(EnvEntry entry) throws ProblemException {
        EnvEntries loader = here.loadedBy(
                base.resolve(entry.file()).normalize(),
                entry.expanded() ? EnvDialect.NEXT : EnvDialect.PLAIN,
                entry.loader());
        List<UrlOrigin.EnvFile> lines = loader.of(entry.key());
        if (lines.isEmpty() || !loader.loading().endless().isEmpty()) {
            return Optional.empty();
        }
        UrlOrigin.EnvFile first = lines.get(0);
        List<UrlDoubt> doubts = new ArrayList<>(EnvDoubts.of(entry.key(), first, loader, loader.loading()));
        boolean serverless = entry.loader().startsWith(SERVERLESS);
        doubts.addAll(here.sight().doubts(variable, first, serverless ? Optional.of(SERVERLESS) : Optional.empty()));
        return Optional.of(renamed(
                new Found(
                        first,
                        Optional.of(first.entry().mapped()),
                        text -> loader.expanded(entry.key(), first.at().file(), text),
                        others(first.at().file()),
                        doubts),
                entry.key()));
    }

    /** Other files that set it, which the deployed process does not get. */
    private List<String> others(Path taken) {
        String shown = Slashes.relative(here.root(), taken);
        return here.entries(variable).stream()
                .map(UrlOrigin.EnvFile::at)
                .filter(at -> !at.file().equals(taken))
                .map(at -> at.shown() + " sets " + variable + " too; the deployed process gets that of " + shown + ".")
                .toList();
    }

    private Found renamed(Found found, String name) {
        if (name.equals(variable)) {
            return found;
        }
        List<String> notes = new ArrayList<>(List.of(
                supplied.place().place() + " gives the deployed process " + name + " as its " + variable + "."));
        notes.addAll(found.notes());
        return new Found(found.origin(), found.written(), found.expansion(), notes, found.doubts());
    }

    /** What is here is for development; nothing is proved by it of the deployed process. */
    private Found doubted(Found local) {
        List<UrlDoubt> doubts = new ArrayList<>(local.doubts());
        Optional<String> limit = limit();
        doubts.add(new UrlDoubt(
                "URL003",
                Severity.NOTE,
                at(supplied.place()),
                supplied.place().place() + " gives the deployed process its own " + variable + ", "
                        + (limit.isPresent() ? "of which a part" : "which")
                        + " stands in no file of the project.",
                limit.map(number ->
                                "Its connection_limit does, " + number + ": check and connections plan count with it.")
                        .orElse("Tell check and connections plan what its connection_limit is: --connection-limit N."),
                false));
        return new Found(local.origin(), local.written(), local.expansion(), local.notes(), doubts);
    }

    /** The number that is written out in a URL of which something else is not. */
    private Optional<String> limit() {
        ConnectionUrl url = ConnectionUrl.read(supplied.text(), Optional.empty());
        return PoolSetting.CONNECTION_LIMIT
                .parameter(url.kind())
                .flatMap(url::parameter)
                .map(UrlParameter::value)
                .filter(value -> value.matches("[1-9][0-9]{0,5}"));
    }

    private FilePlace at(Place place) {
        Path file = base.resolve(place.file()).normalize();
        return new FilePlace(file, SchemaFiles.name(file, here.root()), place.line());
    }
}
