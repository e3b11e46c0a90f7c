package dev.slipway.usecase.datasource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.DriverAdapter;
import dev.slipway.domain.datasource.PoolSetting;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.datasource.UrlEdit;
import dev.slipway.domain.datasource.UrlEditResult;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.domain.urlsource.UrlDoubt;
import dev.slipway.domain.urlsource.UrlOrigin;
import dev.slipway.port.DatasourceReader;
import dev.slipway.port.Outputs;
import dev.slipway.port.TextFiles;
import dev.slipway.port.TextFiles.Rewrite;
import dev.slipway.usecase.datasource.LimitRequest.WrittenTo;
import dev.slipway.usecase.datasource.LimitResult.Ending;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets pool parameters in a URL, in the place where the URL lives. */
public final class LimitConnections {
    private static final String USUAL_VARIABLE = "DATABASE_URL";

    private final DatasourceReader reader;
    private final TextFiles files;
    private final GithubEnv githubEnv;

    /** @param githubEnv the file that {@code GITHUB_ENV} names */
    public LimitConnections(DatasourceReader reader, TextFiles files, Outputs outputs, Optional<Path> githubEnv) {
        this.reader = reader;
        this.files = files;
        this.githubEnv = new GithubEnv(outputs, githubEnv);
    }

    /** Sets them; when it throws, nothing has changed. */
    public LimitResult run(LimitRequest request) throws ProblemException {
        return request.url().isPresent()
                ? given(request, request.url().get())
                : ofProject(request, reader.read(request.project(), request.schema()));
    }

    private LimitResult given(LimitRequest request, String url) throws ProblemException {
        ConnectionUrl before = ConnectionUrl.read(url, request.provider());
        Draft draft = new Draft("--url", Optional.empty(), before, request.project(), List.of());
        UrlEditResult edit = edit(draft, request);
        if (edit instanceof UrlEditResult.NothingToLimit nothing) {
            requireOneLine(draft, before);
            return draft.with(nothing.reason()).result(Ending.NOTHING_TO_LIMIT, before, request, List.of(), true);
        }
        NewUrl after = NewUrl.of(url, value -> value, request.provider(), request.settings(), edited(edit))
                .orElseThrow();
        return handOut(draft, ConnectionUrl.read(after.value(), request.provider()), request);
    }

    private LimitResult ofProject(LimitRequest request, ProjectDatasource project) throws ProblemException {
        Optional<Provider> provider =
                request.provider().or(() -> project.provider().flatMap(Provider::of));
        if (project.url().isEmpty() && project.pool() instanceof PoolOwner.Adapter adapter && adapter.certain()) {
            throw ofDriver(adapter, line(provider, request));
        }
        ConfiguredUrl url = known(project);
        ConnectionUrl before = ConnectionUrl.read(url.value().orElseThrow(), provider);
        List<String> notes = new ArrayList<>(project.notes());
        notes.addAll(url.notes());
        Stream.concat(project.refusals().stream(), url.doubts().stream())
                .forEach(doubt -> notes.add(doubt.message() + " " + doubt.remedy()));
        notes.addAll(requirePool(project, provider, before, request));
        Draft draft = new Draft(url.where(), url.variable(), before, project.root(), notes);
        if (url.incomplete() && request.destination() != WrittenTo.PLACE) {
            throw incomplete(draft, url);
        }
        UrlEditResult edit = edit(draft, request);
        if (edit instanceof UrlEditResult.NothingToLimit nothing) {
            boolean asked = request.destination() == WrittenTo.PRINT;
            if (asked) {
                requireOneLine(draft, before);
            }
            return draft.with(nothing.reason()).result(Ending.NOTHING_TO_LIMIT, before, request, List.of(), asked);
        }
        NewUrl after = NewUrl.of(
                        url.written().orElseThrow().value(),
                        url.expansion(),
                        provider,
                        request.settings(),
                        edited(edit))
                .orElseThrow(() -> insideVariable(draft));
        ConnectionUrl changed = ConnectionUrl.read(after.value(), provider);
        return request.destination() == WrittenTo.PLACE
                ? inPlace(draft, url, after, changed, request)
                : handOut(draft, changed, request);
    }

    private static ConfiguredUrl known(ProjectDatasource project) throws ProblemException {
        ConfiguredUrl url = project.url().orElseThrow(() -> LimitProblem.noDatasource(project));
        if (url.origin() instanceof UrlOrigin.Unknown unknown) {
            throw Problem.input(unknown.why()).remedy(unknown.remedy());
        }
        return url;
    }

    /** What is handed out must be the URL that is meant, and a part of this one is not known here. */
    private static ProblemException incomplete(Draft draft, ConfiguredUrl url) {
        UrlDoubt doubt =
                url.doubts().stream().filter(UrlDoubt::incomplete).findFirst().orElseThrow();
        return LimitProblem.refused(draft.place(), draft.before().masked(), doubt.message(), doubt.remedy());
    }

    private static ProblemException insideVariable(Draft draft) {
        return LimitProblem.refused(
                draft.place(),
                draft.before().masked(),
                "The URL is put together from variables, and what has to change is inside one of them.",
                "Change the value of that variable, or use --print.");
    }

    private LimitResult inPlace(
            Draft draft, ConfiguredUrl url, NewUrl after, ConnectionUrl changed, LimitRequest request)
            throws ProblemException {
        if (after.edits().isEmpty()) {
            return draft.with(doubts(changed)).result(Ending.UNCHANGED, changed, request, List.of(), false);
        }
        Rewrite rewrite = Rewriting.of(url, after.edits(), changed.masked());
        if (!request.dryRun()) {
            files.replace(List.of(rewrite));
        }
        Ending outcome = request.dryRun() ? Ending.WOULD_CHANGE : Ending.CHANGED;
        return draft.with(doubts(changed)).result(outcome, changed, request, List.of(rewrite), false);
    }

    /** To standard output, or to the later steps of a workflow. */
    private LimitResult handOut(Draft draft, ConnectionUrl changed, LimitRequest request) throws ProblemException {
        requireOneLine(draft, changed);
        boolean export = request.destination() == WrittenTo.GITHUB_ENV;
        if (export && !request.dryRun()) {
            githubEnv.set(draft.variable().orElse(USUAL_VARIABLE), changed.raw());
        }
        Ending outcome = !export ? Ending.PRINTED : request.dryRun() ? Ending.WOULD_CHANGE : Ending.EXPORTED;
        return draft.with(doubts(changed)).result(outcome, changed, request, List.of(), outcome != Ending.WOULD_CHANGE);
    }

    /** What is behind a line end would stand at the start of a line, where a workflow's runner takes commands. */
    private static void requireOneLine(Draft draft, ConnectionUrl url) throws ProblemException {
        if (url.raw()
                .strip()
                .chars()
                .anyMatch(c -> c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029)) {
            throw LimitProblem.refused(
                    draft.place(),
                    draft.before().masked(),
                    "The URL has a line end in it: what is behind it would stand on a line of its own.",
                    "Take the line end out of the value.");
        }
    }

    private static UrlEditResult edit(Draft draft, LimitRequest request) throws ProblemException {
        UrlEditResult result = UrlEdit.set(draft.before(), request.settings());
        if (result instanceof UrlEditResult.Refused refused) {
            throw LimitProblem.refused(
                    draft.place(),
                    draft.before().masked(),
                    Stream.concat(Stream.of(refused.reason()), draft.notes().stream())
                            .collect(Collectors.joining(" ")),
                    refused.instead());
        }
        return result;
    }

    private static UrlEditResult.Edited edited(UrlEditResult result) {
        return (UrlEditResult.Edited) result;
    }

    /** What is still wrong with the new URL. */
    private static List<String> doubts(ConnectionUrl url) {
        return url.defects().stream()
                .filter(defect -> defect.severity() != Severity.NOTE)
                .map(defect -> defect.message() + " " + defect.remedy())
                .toList();
    }

    /** Refuses where a driver certainly keeps the pool; where one may, that is worth a note. */
    private static List<String> requirePool(
            ProjectDatasource project, Optional<Provider> provider, ConnectionUrl url, LimitRequest request)
            throws ProblemException {
        boolean ofServer = url.kind() != UrlKind.ACCELERATE && url.kind() != UrlKind.SQLITE;
        if (!(project.pool() instanceof PoolOwner.Adapter adapter) || !ofServer) {
            return List.of();
        }
        String line = line(provider, request);
        if (adapter.certain()) {
            throw ofDriver(adapter, line);
        }
        return List.of(adapter.why() + (line.isEmpty() ? "" : " Write there: " + line));
    }

    /** The line that makes a driver adapter with that limit; empty where none is known. */
    private static String line(Optional<Provider> provider, LimitRequest request) {
        String limit = request.settings().getOrDefault(PoolSetting.CONNECTION_LIMIT, "1");
        return provider.flatMap(DriverAdapter::of)
                .map(known -> known.line(limit))
                .orElse("");
    }

    private static ProblemException ofDriver(PoolOwner.Adapter adapter, String line) {
        return Problem.input(adapter.why() + " A limit in the URL would have no effect, so nothing was changed.")
                .remedy(
                        (line.isEmpty()
                                ? "Set the limit where PrismaClient is given its adapter."
                                : "Write this where PrismaClient is given its adapter: " + line));
    }
}
