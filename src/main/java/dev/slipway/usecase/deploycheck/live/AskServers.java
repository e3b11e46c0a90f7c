package dev.slipway.usecase.deploycheck.live;

import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.live.Route;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.livecheck.Reply;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.DeployedUrl;
import dev.slipway.port.LiveDatabases;
import dev.slipway.port.MigrationFolders;
import dev.slipway.usecase.deploycheck.LiveRequest;
import dev.slipway.usecase.deploycheck.LiveServers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks real servers; a URL that stands there twice is asked by once. */
public record AskServers(LiveDatabases databases, MigrationFolders migrations) implements LiveServers {
    @Override
    public Interest interest() {
        return ShippedMigrations.interest();
    }

    @Override
    public Asked ask(LiveRequest request, Path folder, Optional<DeployedDatasource> project) {
        Optional<DeployedDatasource> asked = GivenUrl.in(request, folder, project);
        List<AskedUrl> urls = new ArrayList<>();
        if (asked.isPresent()) {
            Path relative = schema(asked.get());
            Questions questions = new Questions(databases, relative, request.waiting());
            Map<String, Reply> known = new HashMap<>();
            for (DeployedUrl url : asked.get().deployedUrls()) {
                if (url.isForQueries() || url.isForMigrations()) {
                    urls.add(asked(url, questions, known));
                }
            }
        }
        return new ServersAsked(urls, asked, migrations);
    }

    private static AskedUrl asked(DeployedUrl url, Questions questions, Map<String, Reply> known) {
        Optional<ConnectionUrl> read = url.view().url();
        Reply reply = read.isEmpty()
                ? new Reply.Untold(UrlAtHand.why(url))
                : known.computeIfAbsent(read.get().raw(), raw -> questions.ask(url, read.get()));
        return new AskedUrl(
                url,
                url.isForQueries(),
                url.isForMigrations(),
                read.map(AskServers::server).orElse(url.field()),
                reply);
    }

    private static String server(ConnectionUrl url) {
        try {
            return Route.of(url).server();
        } catch (ProblemException e) {
            // Nothing is asked by it then.
            return url.parts().host().orElse("url");
        }
    }

    /** The folder of the file with the datasource, from which its relative files are looked for. */
    static Path schema(DeployedDatasource datasource) {
        return datasource
                .project()
                .providerAt()
                .map(at -> at.file().resolveSibling(""))
                .orElse(datasource.project().root());
    }
}
