package dev.slipway.usecase.datasource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.UrlParameter;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** URL008, URL010 and URL011: where a URL is written, and the files that it names. */
final class PlaceRules {
    private static final List<String> FILES = List.of("sslcert", "sslidentity", "trustServerCertificateCA");
    /** Passwords of examples and of databases on the developer's own machine. */
    private static final List<String> PLACEHOLDERS = List.of(
            "password",
            "postgres",
            "prisma",
            "randompassword",
            "secret",
            "root",
            "mysecretpassword",
            "example",
            "admin");

    private PlaceRules() {}

    static List<UrlFinding> findings(ProjectDatasource project, List<UrlView> views, Predicate<Path> exists) {
        List<UrlFinding> findings = new ArrayList<>();
        missing(project).ifPresent(findings::add);
        for (UrlView view : views) {
            wrongPlace(project, view.configured()).ifPresent(findings::add);
            view.url().ifPresent(url -> {
                stored(view.configured(), url).ifPresent(findings::add);
                files(project, view.configured(), url, exists, findings);
            });
        }
        return findings;
    }

    /** Up to Prisma 6 a datasource without a URL is refused (P1012); from 7 on the adapter has it. */
    private static Optional<UrlFinding> missing(ProjectDatasource project) {
        boolean needed = project.prisma().isPresent() && !project.withoutEngine();
        return needed && project.url().isEmpty() && project.providerAt().isPresent()
                ? Optional.of(Rules.finding(
                        "URL008",
                        Severity.ERROR,
                        "The datasource has no url, which Prisma "
                                + project.prisma().get() + " needs there.",
                        List.of(Rules.at(project.providerAt().get(), "datasource without url")),
                        "Add url = env(\"DATABASE_URL\") to the datasource in the schema."))
                : Optional.empty();
    }

    private static Optional<UrlFinding> wrongPlace(ProjectDatasource project, ConfiguredUrl url) {
        if (project.prisma().isEmpty()) {
            return Optional.empty();
        }
        String who = "Prisma " + project.prisma().get();
        if (project.withoutEngine() && !url.inConfig()) {
            return Optional.of(Rules.finding(
                    "URL008",
                    Severity.ERROR,
                    who + " does not accept `" + url.field() + "` in a schema.",
                    List.of(Rules.at(url.at(), url.field())),
                    "Move it to datasource." + (url.field().equals("directUrl") ? "url" : url.field())
                            + " in prisma.config.ts, and give PrismaClient an adapter."));
        }
        boolean alone = project.urls().stream().allMatch(ConfiguredUrl::inConfig);
        return !project.withoutEngine() && alone && url.field().equals("url")
                ? Optional.of(Rules.finding(
                        "URL008",
                        Severity.ERROR,
                        "The URL is in the config file only; the client of " + who + " takes it from the schema.",
                        List.of(Rules.at(url.at(), url.field())),
                        "Add url = env(\"DATABASE_URL\") to the datasource in the schema."))
                : Optional.empty();
    }

    private static Optional<UrlFinding> stored(ConfiguredUrl configured, ConnectionUrl url) {
        boolean literal = configured.origin() instanceof UrlOrigin.SchemaLiteral
                || configured.origin() instanceof UrlOrigin.ConfigLiteral;
        if (!literal || url.masked().equals(url.raw()) || isPlaceholder(url.raw())) {
            return Optional.empty();
        }
        return Optional.of(Rules.finding(
                "URL011",
                Severity.ERROR,
                "The " + configured.field() + " stands in " + configured.at().name()
                        + " with its password; whoever reads the repository or the generated client has it.",
                List.of(Rules.at(configured.at(), url.masked())),
                "Write " + configured.field() + " = env(\"DATABASE_URL\"), set that variable outside of the"
                        + " repository, and change the password."));
    }

    private static boolean isPlaceholder(String url) {
        return PLACEHOLDERS.stream()
                        .anyMatch(word -> url.contains(":" + word + "@") || url.contains("password=" + word + ";"))
                || url.contains(":PASSWORD@");
    }

    private static void files(
            ProjectDatasource project,
            ConfiguredUrl configured,
            ConnectionUrl url,
            Predicate<Path> exists,
            List<UrlFinding> findings) {
        for (UrlParameter parameter : url.parameters()) {
            boolean file = parameter.effective()
                    && parameter.meaning().filter(m -> FILES.contains(m.name())).isPresent();
            Optional<Path> path = file ? resolved(project, parameter.value()) : Optional.empty();
            if (path.isPresent() && !isAbsolute(parameter.value()) && !exists.test(path.get())) {
                findings.add(Rules.finding(
                        "URL010",
                        Severity.ERROR,
                        configured.field() + ": " + parameter.shownName() + " names " + parameter.shown()
                                + ", and there is no such file: paths are relative to the folder of the schema.",
                        List.of(Rules.evidence(configured, path.get().toString())),
                        "Put the file there, or correct the path; it must be shipped with the application too."));
            }
        }
    }

    /** An absolute path is one of the machine where the application runs; what lies here proves nothing of it. */
    static List<NotChecked> elsewhere(ConfiguredUrl configured, ConnectionUrl url, Predicate<Path> exists) {
        return url.parameters().stream()
                .filter(UrlParameter::effective)
                .filter(p -> p.meaning().filter(m -> FILES.contains(m.name())).isPresent())
                .filter(p -> isAbsolute(p.value()) && !exists.test(Path.of(p.value())))
                .map(p -> new NotChecked(
                        "URL010",
                        configured.field() + ": " + p.shownName() + " names " + p.shown()
                                + ", a path of the machine where the application runs; there is no such file here."
                                + " Ship it there, or give a path relative to the schema's folder."))
                .toList();
    }

    private static boolean isAbsolute(String value) {
        boolean drive = value.length() > 2 && value.charAt(1) == ':' && "\\/".indexOf(value.charAt(2)) >= 0;
        return (value.startsWith("/") || drive) && value.indexOf('\0') < 0;
    }

    private static Optional<Path> resolved(ProjectDatasource project, String value) {
        Path folder = project.providerAt()
                .map(FilePlace::file)
                .map(schema -> schema.resolveSibling(""))
                .orElse(project.root());
        try {
            return Optional.of(folder.resolve(value).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
