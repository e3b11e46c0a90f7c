package dev.slipway.report;

import dev.slipway.domain.datasource.CodePool;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.datasource.UrlDefect;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome.Open;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.text.Printable;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.ParameterView;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.UrlOrigin;
import dev.slipway.domain.urlsource.UrlView;
import dev.slipway.usecase.datasource.DatasourceView;
import java.util.List;
import java.util.Optional;

/** What {@code datasource show} found, for people. */
public final class DatasourceReport {
    private static final String INDENT = "  ";

    private DatasourceReport() {}

    /** The URLs with their parameters, then what is wrong, then what was not checked. */
    public static String text(DatasourceView view, Catalogue catalogue) {
        DeployedDatasource datasource = view.datasource();
        StringBuilder text = new StringBuilder(head(datasource)).append('\n');
        datasource.urls().forEach(url -> url(text, url));
        if (datasource.project().pool() instanceof PoolOwner.Adapter adapter) {
            text.append('\n');
            Paragraph.append(text, "pool  ", adapter.why() + coded(adapter));
            datasource
                    .adapterLine()
                    .filter(line -> !(adapter.code().orElse(null) instanceof CodePool.Limited))
                    .ifPresent(line -> text.append(INDENT + "limit it there: ")
                            .append(line)
                            .append('\n'));
        }
        view.outcome().findings().forEach(each -> finding(text, each, datasource, catalogue));
        FindingText.suppressed(text, view.outcome());
        List<Open> open = view.outcome().notChecked();
        text.append(open.isEmpty() ? "" : "\n");
        open.forEach(each -> Paragraph.append(text, "not checked " + each.rule() + INDENT, each.why()));
        return text.toString();
    }

    private static String coded(PoolOwner.Adapter adapter) {
        return adapter.code()
                .map(code -> code instanceof CodePool.Limited limited
                        ? " The code lets it open " + limited.size() + " ("
                                + code.place().place() + ")."
                        : code instanceof CodePool.OverHttp
                                ? " Its queries go over HTTP and hold no connection ("
                                        + code.place().place() + ")."
                                : " It is made in " + code.place().place() + ".")
                .orElse("");
    }

    private static String head(DeployedDatasource view) {
        String provider = view.provider()
                .map(Provider::title)
                .or(view.project()::provider)
                .orElse("No provider");
        String at = view.project()
                .providerAt()
                .map(place -> " (" + place.shown() + ")")
                .orElse("");
        return Printable.word(provider + at)
                + view.project()
                        .prisma()
                        .map(version -> ", Prisma " + version)
                        .orElse(isGiven(view) ? "" : ", Prisma of unknown version")
                + "\n";
    }

    private static boolean isGiven(DeployedDatasource view) {
        return view.urls().stream().anyMatch(url -> url.configured().origin() instanceof UrlOrigin.Given);
    }

    private static void url(StringBuilder text, UrlView view) {
        ConfiguredUrl configured = view.configured();
        text.append(configured.field()).append(INDENT);
        text.append(view.url().map(url -> url.masked()).orElse("(not known)")).append('\n');
        Paragraph.append(text, INDENT, origin(configured));
        configured.notes().forEach(note -> Paragraph.append(text, INDENT, note));
        List<ParameterView> parameters = view.parameters();
        int names = parameters.stream().mapToInt(p -> p.name().length()).max().orElse(0);
        int values = Math.min(
                24, parameters.stream().mapToInt(p -> value(p).length()).max().orElse(0));
        for (ParameterView parameter : parameters) {
            String start = INDENT
                    + INDENT
                    + Paragraph.padded(parameter.name(), names)
                    + INDENT
                    + Paragraph.padded(value(parameter), values)
                    + INDENT;
            Paragraph.append(text, start, about(parameter));
        }
    }

    private static String about(ParameterView parameter) {
        String about = parameter.about().isEmpty() ? "not known to Prisma" : parameter.about();
        if (parameter.set()) {
            return parameter.effective() ? about : "no effect: " + about;
        }
        return parameter.value().isEmpty() ? about : about + "; without it " + parameter.value();
    }

    private static String value(ParameterView parameter) {
        return parameter.set() ? parameter.value() : "(not set)";
    }

    /** Where the value is written, from the field to the place. */
    static String origin(ConfiguredUrl url) {
        String field = url.at().shown();
        String by = url.variable().map(name -> field + " says " + name + ", ").orElse("");
        UrlOrigin origin = url.origin();
        if (origin instanceof UrlOrigin.EnvFile file) {
            return by + "set in " + file.at().shown() + " (" + file.loader() + ")";
        }
        if (origin instanceof UrlOrigin.ProcessVariable) {
            return by + "set in the process environment";
        }
        if (origin instanceof UrlOrigin.Descriptor descriptor) {
            return by + "written in " + descriptor.at().shown() + ", which gives it to the deployed process";
        }
        if (origin instanceof UrlOrigin.Given) {
            return "given with --url";
        }
        return origin instanceof UrlOrigin.Unknown unknown ? unknown.why() : "written in " + field;
    }

    private static void finding(
            StringBuilder text, Finding finding, DeployedDatasource datasource, Catalogue catalogue) {
        text.append("\n" + finding.severity().word() + " " + finding.rule() + INDENT + catalogue.title(finding.rule())
                + "\n");
        Paragraph.append(text, INDENT, finding.message());
        for (Place evidence : finding.evidence()) {
            String place = INDENT + INDENT + Printable.word(evidence.place()) + INDENT;
            text.append(place).append(Printable.word(evidence.text())).append('\n');
            caret(finding, evidence, datasource)
                    .ifPresent(at ->
                            text.append(" ".repeat(place.length() + at - 1)).append("^\n"));
        }
        Paragraph.append(text, INDENT + "do: ", finding.remedy());
    }

    /** The character of the masked URL, counted from 1, which the column of the file says nothing of. */
    private static Optional<Integer> caret(Finding finding, Place place, DeployedDatasource datasource) {
        return datasource.urls().stream()
                .flatMap(view -> view.url().stream())
                .filter(url -> url.masked().equals(place.text()))
                .flatMap(url -> url.defects().stream())
                .filter(defect -> finding.message().endsWith(defect.message()))
                .map(UrlDefect::maskedPosition)
                .findFirst();
    }
}
