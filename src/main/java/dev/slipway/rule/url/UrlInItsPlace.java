package dev.slipway.rule.url;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.ProjectDatasource;
import java.util.List;
import java.util.stream.Stream;

/** URL008: the URL is configured in the wrong place for this Prisma: up to 6 in the schema, from 7 on in its config file. */
record UrlInItsPlace(String rule) implements Check<DeployedDatasource> {
    private static final String ADD = "Add url = env(\"DATABASE_URL\") to the datasource in the schema.";

    @Override
    public Verdict judge(DeployedDatasource datasource) {
        ProjectDatasource project = datasource.project();
        if (project.prisma().isEmpty()) {
            return new Verdict.NotChecked(
                    "No lock file and no installed package tells which Prisma this is; 6 was assumed.");
        }
        PrismaVersion prisma = project.prisma().get();
        return Verdict.of(
                project.withoutEngine()
                        ? inSchema(project, prisma)
                        : notInSchema(project, prisma).toList());
    }

    private List<Finding> inSchema(ProjectDatasource project, PrismaVersion prisma) {
        return project.urls().stream()
                .filter(url -> !url.inConfig())
                .map(url -> finding(
                        "Prisma " + prisma + " does not accept `" + url.field() + "` in a schema.",
                        url.at(),
                        url.field(),
                        "Move it to datasource." + (url.field().equals("directUrl") ? "url" : url.field())
                                + " in prisma.config.ts, and give PrismaClient an adapter."))
                .toList();
    }

    /** Without a URL a datasource is refused (P1012). */
    private Stream<Finding> notInSchema(ProjectDatasource project, PrismaVersion prisma) {
        if (project.url().isEmpty()) {
            return project.providerAt().stream()
                    .map(at -> finding(
                            "The datasource has no url, which Prisma " + prisma + " needs there.",
                            at,
                            "datasource without url",
                            ADD));
        }
        return project.urls().stream().allMatch(ConfiguredUrl::inConfig)
                ? project.urls().stream()
                        .filter(url -> url.field().equals("url"))
                        .map(url -> finding(
                                "The URL is in the config file only; the client of Prisma " + prisma
                                        + " takes it from the schema.",
                                url.at(),
                                url.field(),
                                ADD))
                : Stream.empty();
    }

    private Finding finding(String message, FilePlace at, String text, String remedy) {
        return error(message, List.of(at.place(text)), remedy);
    }
}
