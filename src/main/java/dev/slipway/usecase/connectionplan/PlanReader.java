package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.connections.Pool;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.descriptor.CapSite;
import dev.slipway.domain.descriptor.Declarations;
import dev.slipway.domain.descriptor.Declared;
import dev.slipway.domain.descriptor.Descriptors;
import dev.slipway.domain.descriptor.SlipwayFile;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.ProjectPool;
import dev.slipway.domain.text.NearestName;
import dev.slipway.port.DatasourceReader;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.port.TextFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what the command line, {@code slipway.yaml} and the project's own files say. */
record PlanReader(ReadableTexts texts, Documents documents, DatasourceReader datasources) {
    private static final Workload UNDECLARED =
            new Workload("a function", WorkloadKind.FUNCTION, Settings.NONE, Place.of("the project", ""));

    /** The same with some files as they would be. */
    PlanReader with(List<TextFiles.Rewrite> rewrites) {
        return new PlanReader(new Rewritten(texts, rewrites), documents, datasources);
    }

    Project read(PlanRequest request) throws ProblemException {
        DescriptorFiles files = new DescriptorFiles(texts, documents, request.folder());
        Optional<SlipwayFile.Content> ours = files.ours();
        Terms terms = ours.map(content -> request.terms().or(content.terms())).orElse(request.terms());
        Declarations reading = reading(request, files, ours);
        ProjectPool pool = pool(request.folder(), terms, reading);
        List<Workload> workloads =
                new PooledWorkloads(pool, new StartedProcesses(files::inside, documents)).of(reading, terms);
        refuseUnknown(terms.except(), request.terms().except(), workloads, reading);
        return new Project(
                replayed(terms, pool),
                workloads.stream()
                        .filter(w -> !terms.except().contains(w.name()))
                        .toList(),
                PooledWorkloads.by(pool, UNDECLARED),
                pool.adapter(),
                sites(reading, ours),
                joined(
                        joined(reading.unread(), otherStages(reading, terms)),
                        files.usual().programs()),
                joined(reading.uncounted(), files.usual().passedOver()),
                reading.quoted(),
                files.read());
    }

    /** With the services beside functions that open connections of the same server, where the files of both say so. */
    private static Declarations reading(DescriptorFiles files, List<Document> found) {
        Declarations reading = Descriptors.read(found, files);
        List<Document> all = new ArrayList<>(found);
        List<String> open = new ArrayList<>();
        boolean functions = found.stream().anyMatch(Descriptors::declaresFunctions);
        for (Path file : functions ? files.usual().beside() : List.<Path>of()) {
            List<Document> others = files.ofBeside(file);
            SharedDatabase shared = new SharedDatabase(reading, Descriptors.read(others, files), others);
            if (shared.isSame()) {
                all.addAll(others);
                files.count(file);
            } else if (shared.isOpen()) {
                files.usual().tell(file);
                String name = others.get(0).name();
                String first = found.get(0).name();
                open.add(name + ": " + shared.services() + " a database too, and it is not known whether it is that of "
                        + first + "; name all that count in slipway.yaml: files: [" + first + ", " + name
                        + "], or files: ["
                        + first + "]");
            }
        }
        Declarations both = all.size() == found.size() ? reading : Descriptors.read(all, files);
        both.unread().addAll(open);
        return both;
    }

    private static Declarations reading(PlanRequest request, DescriptorFiles files, Optional<SlipwayFile.Content> ours)
            throws ProblemException {
        List<Path> named = request.files().isEmpty()
                ? ours.map(SlipwayFile.Content::files).orElse(List.of()).stream()
                        .map(name -> request.folder().resolve(name).normalize())
                        .toList()
                : request.files();
        return reading(files, files.theirs(named, request.files().isEmpty() ? DescriptorFiles.OURS : "--file"));
    }

    /** Refuses what the command line leaves out that nothing declares, where all that declares something can be read. */
    void requireNames(PlanRequest request) throws ProblemException {
        DescriptorFiles files = new DescriptorFiles(texts, documents, request.folder());
        Declarations reading;
        Terms terms;
        try {
            Optional<SlipwayFile.Content> ours = files.ours();
            terms = ours.map(content -> request.terms().or(content.terms())).orElse(request.terms());
            reading = reading(request, files, ours);
        } catch (ProblemException unreadable) {
            return;
        }
        if (reading.unread().isEmpty() && files.usual().programs().isEmpty()) {
            List<Workload> all = new PooledWorkloads(ProjectPool.NONE, new StartedProcesses(files::inside, documents))
                    .of(reading, terms);
            refuseUnknown(request.terms().except(), request.terms().except(), all, reading);
        }
    }

    /** What other stages open more; whoever gives a function's numbers has said which stage counts. */
    private static List<String> otherStages(Declarations reading, Terms terms) {
        List<String> told =
                new ArrayList<>(terms.workloads().stream().map(Workload::name).toList());
        told.addAll(terms.except());
        return reading.otherStages().stream()
                .filter(other -> !told.contains(other.name()))
                .flatMap(other -> reading.declared().stream()
                        .filter(here -> here.workload().name().equals(other.name()))
                        .flatMap(here -> other.more(here).stream()))
                .toList();
    }

    /** By the project's own files; a limit that its user names stands for what a URL says that is not deployed. */
    private ProjectPool pool(Path folder, Terms terms, Declarations reading) {
        try {
            ProjectPool pool = datasources.pool(folder, terms.database().given());
            return terms.connectionLimit().number().isPresent() ? pool.limited() : pool;
        } catch (ProblemException e) {
            boolean said = terms.connectionLimit().number().isPresent();
            String message = e.problem().line();
            (said ? reading.uncounted() : reading.unread())
                    .add("the project's own URL: " + message + " " + e.problem().remedy());
            // Who keeps the pool is not known then, and a number that is guessed could break a budget that holds.
            return said
                    ? ProjectPool.NONE
                    : new ProjectPool(
                            new Setting.Unclear("the project cannot be read", Place.of("the project", "")),
                            Setting.absent(),
                            List.of(),
                            Optional.empty(),
                            Setting.absent(),
                            false);
        }
    }

    /** A plan by itself takes no URL, so that the pool of one that was given is named to it. */
    private static Terms replayed(Terms terms, ProjectPool pool) {
        boolean counts = pool.given() && pool.driver() instanceof Setting.Absent;
        return counts && pool.url() instanceof Setting.LeftOut
                ? terms.typed(Pool.LAMBDA_DEFAULT)
                : counts && pool.url() instanceof Setting.Known known ? terms.typed(known.value()) : terms;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    /** @param typed those of the command line; the others stand in {@code slipway.yaml} */
    private static void refuseUnknown(
            List<String> except, List<String> typed, List<Workload> workloads, Declarations reading)
            throws ProblemException {
        List<String> names = workloads.stream().map(Workload::name).toList();
        for (String name : except) {
            boolean uncounted = reading.uncounted().stream().anyMatch(each -> each.startsWith(name + ":"));
            if (!names.contains(name) && !uncounted) {
                String what = "no function or service " + name + " to leave out.";
                String option = typed.contains(name) ? "--except " : "except: ";
                throw (typed.contains(name)
                                ? Problem.usage("There is " + what)
                                : Problem.input("slipway.yaml: there is " + what))
                        .remedy(NearestName.to(name, names)
                                .map(near -> "Did you mean " + option + near + "?")
                                .orElse("slipway connections plan without " + option.strip() + " lists them all."));
            }
        }
    }

    /** In the file that declares it, and in {@code slipway.yaml} where that has its number, or nobody else has it. */
    private static Map<String, List<CapSite>> sites(Declarations reading, Optional<SlipwayFile.Content> ours) {
        Map<String, List<CapSite>> sites = new HashMap<>();
        for (Declared declared : reading.declared()) {
            declared.site()
                    .ifPresent(site -> sites.computeIfAbsent(site.name(), name -> new ArrayList<>())
                            .add(site));
        }
        for (CapSite site : ours.map(SlipwayFile.Content::sites).orElse(List.of())) {
            boolean hasNumber =
                    site.owner().value().asMapping().entry(site.key()).isPresent();
            if (hasNumber || !sites.containsKey(site.name())) {
                sites.computeIfAbsent(site.name(), name -> new ArrayList<>()).add(site);
            }
        }
        return sites;
    }
}
