package dev.slipway.rule.platform;

import dev.slipway.domain.deployment.DeployedRuntime;
import dev.slipway.domain.deployment.DeployedRuntime.Offer;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PLT006: what code is to run in, its platform has given up, never had, or writes otherwise. */
record RuntimeRefused(String rule) implements Check<List<DeployedRuntime>> {
    /** Days after the deprecation: AWS Lambda developer guide, runtime deprecation. */
    private static final int CREATE = 30;

    private static final int UPDATE = 60;

    /** A copy of what was set when the project was linked. */
    private static final String LINKED = ".vercel/";

    @Override
    public Verdict judge(List<DeployedRuntime> runtimes) {
        if (runtimes.isEmpty()) {
            return new Verdict.NotApplicable("nothing names a runtime of Node of a platform's own");
        }
        Map<String, List<DeployedRuntime>> byName = new LinkedHashMap<>();
        runtimes.forEach(each -> byName.computeIfAbsent(each.platform() + each.name(), name -> new ArrayList<>())
                .add(each));
        List<Finding> findings = new ArrayList<>();
        byName.values().forEach(alike -> found(alike).ifPresent(findings::add));
        Optional<DeployedRuntime> unknown =
                runtimes.stream().filter(each -> each.offer() == Offer.UNKNOWN).findFirst();
        return findings.isEmpty() && unknown.isPresent() ? new NotChecked(untold(unknown.get())) : Verdict.of(findings);
    }

    /** @param alike each of one name, in a place of its own */
    private Optional<Finding> found(List<DeployedRuntime> alike) {
        DeployedRuntime one = alike.get(0);
        boolean refused = one.offer() == Offer.NEVER
                || (one.offer() == Offer.KNOWN && one.meant().isPresent());
        if (one.retired().isEmpty() && (!refused || one.platform() == Platform.NETLIFY)) {
            return Optional.empty();
        }
        String none = refused ? none(one) : "";
        String ended = one.retired().map(day -> ended(one, day)).orElse("");
        return Optional.of(finding(
                severity(one, refused),
                (none + ended).strip(),
                alike.stream().map(DeployedRuntime::place).distinct().toList(),
                remedy(one)));
    }

    private static String none(DeployedRuntime runtime) {
        String what =
                runtime.platform() == Platform.VERCEL ? "Node " + version(runtime.name()) : "runtime " + runtime.name();
        return runtime.platform().title() + " has no " + what + " and refuses it. ";
    }

    /** What a package asks for: {@code 22.x}. */
    private static String version(String name) {
        return name.replaceFirst("^nodejs", "");
    }

    private static String ended(DeployedRuntime runtime, LocalDate day) {
        String name = runtime.meant().orElse(runtime.name());
        return switch (runtime.platform()) {
            case VERCEL -> "Vercel discontinued Node " + version(name) + " on " + day + " and refuses to build for it.";
            case NETLIFY ->
                "Netlify runs functions on AWS Lambda, which deprecated " + name + " on " + day + " and, from "
                        + day.plusDays(CREATE) + " on at the earliest, creates no function with it.";
            default ->
                "AWS deprecated " + name + " on " + day + ": from " + day.plusDays(CREATE)
                        + " on at the earliest it creates no function with it, and from " + day.plusDays(UPDATE)
                        + " on it updates none; it puts these days off now and then. Functions that exist are invoked as"
                        + " before, without patches.";
        };
    }

    /** AWS moves the days from which it refuses, and what is linked may have been set anew since. */
    private static Severity severity(DeployedRuntime runtime, boolean refused) {
        boolean certain =
                runtime.platform() == Platform.VERCEL ? !runtime.place().file().startsWith(LINKED) : refused;
        return certain ? Severity.ERROR : Severity.WARNING;
    }

    private static String remedy(DeployedRuntime runtime) {
        Optional<String> meant =
                runtime.meant().filter(name -> runtime.retired().isEmpty() && runtime.offer() == Offer.KNOWN);
        String newest = runtime.newest().orElse("one that it has today");
        String all = String.join(" or ", runtime.instead().isEmpty() ? List.of(newest) : runtime.instead());
        String name = switch (runtime.platform()) {
            case VERCEL -> "Name " + all + ", in package.json: \"engines\": {\"node\": \"" + newest + "\"}.";
            case NETLIFY -> "Set " + all + ": netlify env:set AWS_LAMBDA_JS_RUNTIME " + newest + ".";
            default -> "Write " + meant.orElse(all) + ".";
        };
        return name
                + runtime.engine()
                        .map(engine -> " What is generated then needs another engine: slipway engine fetch --platform "
                                + engine + " --add-target.")
                        .orElse("");
    }

    private static String untold(DeployedRuntime runtime) {
        return "whether " + runtime.platform().title() + " has a runtime " + runtime.name() + " ("
                + runtime.place().place() + "), which is not in the table of runtimes: slipway engine runtimes "
                + runtime.platform().word() + " lists what is";
    }
}
