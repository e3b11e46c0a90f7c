package dev.slipway.acceptance;

import dev.slipway.Commands;
import dev.slipway.cli.CommandTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command line to try where passwords are.
 *
 * @param verb the words that name the command
 * @param asked whether its user asks for the whole URL on standard output
 */
record SecretLine(String verb, List<String> options, boolean asked) {
    SecretLine {
        options = List.copyOf(options);
    }

    /** At least one line for each verb, and one for each way in which a verb reads or shows a URL. */
    static List<SecretLine> all(String url, String mirror) {
        return Stream.of(datasource(url), engine(url, mirror), connections(url), configFiles(url), rules(url))
                .flatMap(List::stream)
                .toList();
    }

    private static List<SecretLine> datasource(String url) {
        return List.of(
                line("datasource show"),
                line("datasource show", "--schema", "broken.prisma"),
                line("datasource show", "--output", "json=show.json", "--output", "text=show.txt"),
                line("datasource show", url),
                line("datasource show", "--url", url),
                line("datasource limit", "7", "--dry-run"),
                line("datasource limit", "7", "--dry-run", "--github-env"),
                line("datasource limit", "7", "--github-env"),
                line("datasource limit", "7", "--pgbouncer", "true", "--pool-timeout", "3"),
                line("datasource limit", "7"),
                line("datasource limit", "7", "--schema", "broken.prisma"),
                line("datasource limit", url),
                line("datasource limit", "7", url),
                line("datasource limit", "7", "--provider", url),
                line("datasource limit", "7", "--pool-timeout", url),
                asked("datasource limit", "7", "--print"),
                asked("datasource limit", "7", "--url", url),
                asked("datasource limit", "7", "--url", url, "--provider", "mysql"));
    }

    private static List<SecretLine> engine(String url, String mirror) {
        String target = "rhel-openssl-3.0.x";
        return List.of(
                line("engine platform"),
                line("engine platform", "--runtime", url),
                line("engine verify"),
                line("engine verify", url),
                line("engine verify", "--runtime", url),
                line("engine verify", "--image", url),
                line("engine verify", "--target", url),
                line("engine targets"),
                line("engine targets", url),
                line("engine runtimes", "vercel"),
                line("engine runtimes", url),
                line("engine fetch", "--mirror", mirror),
                line("engine fetch", "--mirror", mirror, "--platform", target, "--add-target", "--dry-run"),
                line("engine fetch", "--mirror", mirror, "--platform", "native", "--add-target", "--dry-run"),
                line("engine fetch", "--mirror", mirror, "--schema", "broken.prisma"),
                line("engine fetch", "--mirror", mirror, "--platform", url),
                line("engine cache list"),
                line("engine cache verify"),
                line("engine cache prune", "--dry-run"),
                line("engine mirror export", "mirror", "--prisma", "6.19.3", "--platform", target, "--mirror", mirror),
                line("engine mirror verify", mirror, "--prisma", "6.19.3", "--platform", target));
    }

    private static List<SecretLine> connections(String url) {
        String plan = "connections plan";
        return List.of(
                line(plan, "--instance", "m5.large"),
                line(plan, "--instance", "m5.large", "--file", "compose.yaml", "--file", "k8s.yaml"),
                line(plan, "--instance", "m5.large", "--file", "template.yaml", "--dry-run"),
                line(plan, "--instance", "m5.large", "--file", "template.yaml", "--write"),
                line(plan, "--instance", "m5.large", "--file", "broken.yml"),
                line(plan, "--instance", "m5.large", "--dry-run"),
                line(plan, "--instance", "m5.large", "--chart", "plan.svg", "--output", "json=plan.json"),
                line(plan, "--instance", "m5.large", "--write"),
                line(plan, "--instance", "m5.large", "--instances", ".env"),
                line(plan, "--instance", url),
                line("connections status"),
                line("connections status", "--url", url, "--connect-timeout", "1"),
                line("connections instances"),
                line("connections instances", "--instances", "broken.yml"),
                line("connections simulate", "--rps", "3", "--duration", "20", "--hours", "1"),
                line("connections watch", "--connect-timeout", "300ms"),
                line("connections watch", "--url", url, "--connect-timeout", "300ms"),
                line("connections watch", "--alert", url),
                line("connections reap", "--connect-timeout", "300ms"),
                line("connections reap", "--url", url, "--connect-timeout", "300ms", "--yes"),
                line("connections reap", "--user", url, "--connect-timeout", "300ms"),
                line("connections reap", "--when-above", url),
                line("connections simulate", "--rps", "3", "--duration", "20", "--instance", url),
                line("deploy-check lambda", "--instance", "m5.large"),
                line("deploy-check lambda", "--instance", "m5.large", "--function", url),
                line("deploy-check lambda", "--instance", url),
                line("deploy-check lambda", "--package", url, "--layer", "40MB"),
                line("deploy-check lambda", "--client", url),
                line("deploy-check lambda", "--live", "--url", url, "--connect-timeout", "300ms"),
                line("check", "--live", "--url", url, "--connect-timeout", "300ms"),
                line("deploy-check now", "--project", "."),
                line("deploy-check vercel", "--env", "DATABASE_URL=" + url),
                line("deploy-check netlify", "--runtime", url),
                line("deploy-check image", "--hardened", "--instance", "m5.large"),
                line("deploy-check image", "--image", url),
                line("deploy-check lambda", "--instance", "m5.large", "--instances", "broken.yml"));
    }

    private static List<SecretLine> configFiles(String url) {
        return List.of(
                line("now-config check"),
                line("now-config check", "broken.json"),
                line("now-config check", "--rules", "today", "now.json"),
                line("now-config check", url),
                line("now-config init"),
                line("now-config init", "--merge", "--dry-run"),
                line("now-config init", "--merge", "--dry-run", "--report", "json"),
                line("now-config init", "--force", "--dry-run"),
                line("now-config init", "--merge"),
                line("now-config init", "--entry", url),
                line("now-config migrate", "--dry-run"),
                line("now-config migrate", "broken.json"),
                line("now-config migrate"),
                line("now-config migrate", "--merge", "--dry-run"),
                line("now-config migrate", "--force", "--dry-run"),
                line("now-config check", "vercel.json"),
                line("netlify-config check"),
                line("netlify-config check", url),
                line("netlify-config init", "--merge", "--dry-run"),
                line("netlify-config init", "--force", "--dry-run"),
                line("netlify-config init", "--merge"));
    }

    private static List<SecretLine> rules(String url) {
        return List.of(
                line("check"),
                line("check", "--instance", "m5.large", "--fix", "--dry-run"),
                line("check", "--project", url),
                line("check", "--package", url),
                line("check", "--image", url),
                line("check", "--env", url),
                line("check", "--layer", url),
                line("rules"),
                line("rules", "--family", url),
                line("explain", "URL001"),
                line("explain", url));
    }

    private static SecretLine line(String verb, String... options) {
        return new SecretLine(verb, List.of(options), false);
    }

    private static SecretLine asked(String verb, String... options) {
        return new SecretLine(verb, List.of(options), true);
    }

    /** The words to type, one line for each format that the verb's own options offer. */
    List<List<String>> inEveryFormat() {
        List<String> formats = formats();
        if (!formats.contains("json") || options.contains("--output")) {
            return List.of(words(List.of()));
        }
        return formats.stream()
                .map(format -> words(List.of("--format=" + format)))
                .toList();
    }

    /** Whether it judges, and so has the formats of a judgement. */
    boolean isJudging() {
        return formats().contains("sarif");
    }

    private List<String> formats() {
        CommandTree.Reached reached =
                Commands.ROOT.reach("", List.of(verb.split(" ", -1))).orElseThrow();
        List<String> formats = new ArrayList<>();
        OptionSpec option = reached.verb().spec().findOption("--format");
        if (option != null && option.completionCandidates() != null) {
            option.completionCandidates().forEach(formats::add);
        }
        return formats;
    }

    /** The words to type, and more. */
    List<String> words(List<String> more) {
        return Stream.of(List.of(verb.split(" ", -1)), options, more)
                .flatMap(List::stream)
                .toList();
    }
}
