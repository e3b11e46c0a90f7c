package dev.slipway.usecase.deploycheck.client;

import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.client.ClientsShipped;
import dev.slipway.domain.client.ComparedClient;
import dev.slipway.domain.client.JudgedClient;
import dev.slipway.domain.client.ShippedClient;
import dev.slipway.domain.client.TracedHint;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.ShippedUrl;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.rule.client.ShippedClientRules;
import dev.slipway.rule.url.UrlRules;
import dev.slipway.usecase.deploycheck.Side;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has the rules of the generated client judge what ships, and the project's own client. */
public record ClientSide(ReadableTexts texts, Documents documents, NeededEngines engines) implements Side {
    @Override
    public String rules() {
        return "ENG001";
    }

    @Override
    public Interest interest() {
        return (file, head) -> ClientsShipped.wanted(file);
    }

    @Override
    public Outcome judge(Deployment deployment) throws ProblemException {
        ProjectSide project = new ProjectSide(texts, deployment);
        FolderTexts files = new FolderTexts(texts, documents, deployment.folder());
        List<RuleVerdict> judged = new ArrayList<>(project.judge());
        for (Shipped shipped : deployment.shipped()) {
            ClientsShipped all = clients(shipped);
            judged.addAll(Outcome.judge(ShippedClientRules.ofAll(), all).judged());
            if (all.clients().isEmpty()) {
                judged.addAll(none(shipped));
            }
            for (ShippedClient client : all.clients()) {
                judged.addAll(new NextTracing(files, deployment)
                        .told(shipped, judge(all, client, deployment, files, project)));
            }
            if (!all.clients().isEmpty()) {
                judged.addAll(UrlRules.judgeShipped(urls(all)).judged());
            }
        }
        return Outcome.of(judged);
    }

    /** Those that are written out in the clients, with what they are datasources of. */
    private static List<ShippedUrl> urls(ClientsShipped all) {
        List<ShippedUrl> urls = new ArrayList<>();
        for (ShippedClient client : all.clients()) {
            client.config()
                    .datasources()
                    .forEach(source -> source.url()
                            .map(url -> ConnectionUrl.read(url, Optional.empty()))
                            .map(url -> new ShippedUrl(
                                    "The URL of datasource " + source.name(),
                                    url,
                                    client.place(all.shipped(), "inlineDatasources: " + url.masked()),
                                    true))
                            .ifPresent(urls::add));
        }
        return urls;
    }

    private static ClientsShipped clients(Shipped shipped) throws ProblemException {
        try {
            return ClientsShipped.of(shipped);
        } catch (IOException unreadable) {
            throw Problem.input(shipped.name() + " could not be read: " + unreadable.getMessage() + ".")
                    .remedy("Give one that is whole.");
        }
    }

    private List<RuleVerdict> judge(
            ClientsShipped all, ShippedClient client, Deployment deployment, FolderTexts files, ProjectSide project)
            throws ProblemException {
        JudgedClient subject = new JudgedClient(
                all,
                client,
                new KnownVariables(files, deployment, all.shipped()).of(client),
                engines.of(all.shipped(), client.config().version(), deployment.folder()),
                UnseenLayers.of(texts, documents, deployment, all.shipped()));
        List<RuleVerdict> judged =
                new ArrayList<>(Outcome.judge(ShippedClientRules.all(), subject).judged());
        boolean missing = client.missing().isEmpty()
                && judged.stream()
                        .anyMatch(each -> each.rule().equals("ENG001") && each.verdict() instanceof Verdict.Found);
        TracedHint hint = new TracedHint(
                client.title(all.shipped()),
                client.place(all.shipped(), ""),
                client.kind() == ShippedClient.Kind.BUNDLED && !client.hints().isEmpty(),
                missing ? subject.deadHints() : List.of(),
                all.shipped().root(),
                missing);
        judged.addAll(Outcome.judge(ShippedClientRules.ofHints(), hint).judged());
        ComparedClient compared =
                project.compared(client.title(all.shipped()), client.place(all.shipped(), ""), client.config(), true);
        judged.addAll(Outcome.judge(ShippedClientRules.ofSchema(), compared).judged());
        return judged;
    }

    private static List<RuleVerdict> none(Shipped shipped) {
        Verdict verdict = new Verdict.NotApplicable("there is no generated client in " + shipped.name());
        List<String> rules = new ArrayList<>();
        ShippedClientRules.all().stream().map(Check::rule).forEach(rules::add);
        ShippedClientRules.ofHints().stream().map(Check::rule).forEach(rules::add);
        ShippedClientRules.ofSchema().stream().map(Check::rule).forEach(rules::add);
        return rules.stream().map(rule -> new RuleVerdict(rule, verdict)).toList();
    }
}
