package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.artefact.Resolution;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.DeployedUrl;
import dev.slipway.domain.urlsource.NamedFile;
import dev.slipway.domain.urlsource.ShippedFile;
import dev.slipway.rule.url.ByStage;
import dev.slipway.rule.url.UrlRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks in what ships for the files for TLS that URLs name. A client resolves their paths from the schema's folder, and a
 * driver from the working folder.
 */
record ShippedTls(DeployedDatasource datasource, Shipped shipped) {
    static Outcome judge(DeployedDatasource datasource, List<Shipped> all) {
        return ByStage.of(datasource, each -> judgeUrls(each, all));
    }

    private static Outcome judgeUrls(DeployedDatasource datasource, List<Shipped> all) {
        Outcome outcome = Outcome.of(List.of());
        for (Shipped shipped : all) {
            for (DeployedUrl url : datasource.deployedUrls()) {
                if (url.isForQueries() && (all.size() == 1 || ofPrisma(shipped.tree()))) {
                    outcome = outcome.and(new ShippedTls(datasource, shipped).judge(url));
                }
            }
        }
        return outcome;
    }

    private Outcome judge(DeployedUrl url) {
        Outcome outcome = Outcome.of(List.of());
        for (NamedFile file : url.view().files()) {
            List<String> expected = expected(file);
            boolean found = expected.stream().anyMatch(this::exists);
            ShippedFile subject = new ShippedFile(
                    url,
                    file,
                    shipped.name(),
                    expected,
                    found,
                    found || expected.isEmpty() ? Optional.empty() : elsewhere(file),
                    shipped.place(expected.isEmpty() ? shipped.root() : expected.get(0), "is not there"));
            outcome = outcome.and(Outcome.judge(UrlRules.ofShippedFiles(), subject));
        }
        return outcome;
    }

    /** None for a path that something else than what ships brings: a layer, a volume, the platform. */
    private List<String> expected(NamedFile file) {
        String value = file.parameter().value();
        if (file.absolute()) {
            return value.startsWith(shipped.root() + "/") && !shipped.isImage() ? List.of(value) : List.of();
        }
        String schema = datasource.project().schema().orElse("");
        int slash = schema.lastIndexOf('/');
        List<String> folders = new ArrayList<>();
        if (slash > 0 && schema.endsWith(".prisma")) {
            folders.add(schema.substring(0, slash));
        } else if (!schema.isEmpty() && !schema.endsWith(".prisma")) {
            folders.add(schema);
        }
        folders.add("");
        return folders.stream()
                .map(folder -> Paths.resolve(Paths.resolve(shipped.root(), folder), value.replace('\\', '/')))
                .toList();
    }

    private boolean exists(String path) {
        return shipped.tree().resolve(path) instanceof Resolution.Found;
    }

    private Optional<String> elsewhere(NamedFile file) {
        String value = file.parameter().value();
        String name = value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1);
        List<String> found = new ArrayList<>();
        try {
            shipped.tree().each(entry -> {
                if (entry.name().equals(name)) {
                    found.add(shipped.shown(entry.path()));
                }
            });
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return found.stream().findFirst();
    }

    private static boolean ofPrisma(Tree tree) {
        List<String> found = new ArrayList<>();
        try {
            tree.each(entry -> {
                if (found.isEmpty()
                        && (entry.path().contains("/.prisma/") || entry.name().contains("query_engine"))) {
                    found.add(entry.path());
                }
            });
        } catch (IOException unreadable) {
            return false;
        }
        return !found.isEmpty();
    }
}
