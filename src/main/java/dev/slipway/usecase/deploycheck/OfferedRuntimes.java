package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.deployment.DeployedRuntime;
import dev.slipway.domain.deployment.DeployedRuntime.Offer;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.LambdaWords;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.port.RuntimeNames.KnownRuntime;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The runtimes that platforms have on a day, by the table of runtimes. */
record OfferedRuntimes(List<KnownRuntime> table, LocalDate today) {
    private static final Pattern NODE = Pattern.compile("(?:lambda|vercel):(?:nodejs)?([0-9]{1,3})(?:\\.x)?(?::.*)?");

    private static final String CUSTOM = "lambda:provided";

    /** Whether a platform's own runtime is named, and not that of an image. */
    static boolean isNamed(Destination to) {
        return (to.platform() == Platform.LAMBDA
                        || to.platform() == Platform.VERCEL
                        || to.platform() == Platform.NETLIFY)
                && to.runtimeName()
                        .filter(name -> !name.startsWith(Destination.IMAGE))
                        .isPresent()
                && to.runtime().isPresent()
                && to.otherLanguage().isEmpty();
    }

    /** The majors of Node that a platform has had, the newest first. */
    static List<Integer> majors(List<KnownRuntime> table, Platform platform) {
        return table.stream()
                .flatMap(each -> each.spellings().stream())
                .flatMap(List::stream)
                .filter(name -> name.startsWith(platform.word() + ":"))
                .flatMap(name -> major(name).stream().boxed())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Whose runtimes those of a platform are: Netlify's functions run in Lambda. */
    static Platform whose(Destination to) {
        return to.platform() == Platform.NETLIFY ? Platform.LAMBDA : to.platform();
    }

    /** @param engine the one that a client loads in a runtime of the table; empty where none is needed, or none is known */
    DeployedRuntime of(Destination to, Engines engine) {
        Platform whose = whose(to);
        String name = name(to, whose);
        Optional<LocalDate> retired =
                find(name).flatMap(KnownRuntime::deprecated).filter(day -> !day.isAfter(today));
        Offer offer = offer(name, whose);
        Optional<String> meant = LambdaWords.runtime(to);
        boolean right = retired.isEmpty() && offer == Offer.KNOWN && meant.isEmpty();
        DeployedRuntime judged = new DeployedRuntime(
                to.platform(),
                to.runtime().orElseThrow(),
                meant,
                offer,
                retired,
                right ? List.of() : instead(name, whose),
                Optional.empty());
        return retired.isEmpty() ? judged : judged.with(next(name, whose, judged, engine));
    }

    private static Optional<String> next(String name, Platform whose, DeployedRuntime judged, Engines engine) {
        return judged.newest()
                .flatMap(newest -> engine.in(whose.word() + ":" + newest))
                .filter(other -> !Optional.of(other).equals(engine.in(name)));
    }

    /** Which engine is loaded in a runtime. */
    interface Engines {
        Optional<String> in(String runtime);
    }

    private static String name(Destination to, Platform whose) {
        String name = LambdaWords.runtime(to)
                .map(meant -> whose.word() + ":" + meant)
                .orElse(to.runtimeName().orElseThrow())
                .toLowerCase(Locale.ROOT);
        return whose == to.platform() ? name : whose.word() + name.substring(name.indexOf(':'));
    }

    private Offer offer(String name, Platform whose) {
        if (find(name).isPresent()) {
            return Offer.KNOWN;
        }
        OptionalInt major = major(name);
        List<Integer> known = majors(table, whose);
        return major.isPresent() && !known.isEmpty() && major.getAsInt() < known.get(0) ? Offer.NEVER : Offer.UNKNOWN;
    }

    /** That of the table, also with a CPU behind its name. */
    private Optional<KnownRuntime> find(String name) {
        return table.stream()
                .filter(each -> each.spellings().stream()
                        .flatMap(List::stream)
                        .anyMatch(known -> known.equals(name) || (known.contains(":") && name.startsWith(known + ":"))))
                .findFirst();
    }

    /** A preview has no end yet: of Lambda, whoever has one is meant for everybody; who brings a runtime stays with that. */
    private List<String> instead(String name, Platform whose) {
        Stream<String> kin = name.startsWith(CUSTOM)
                ? table.stream()
                        .flatMap(each -> each.spellings().stream().flatMap(List::stream))
                        .filter(each -> each.startsWith(CUSTOM))
                        .map(each -> each.substring(each.indexOf(':') + 1))
                : majors(table, whose).stream()
                        .sorted()
                        .map(major -> whose == Platform.LAMBDA ? "nodejs" + major + ".x" : major + ".x");
        return kin.filter(each -> find(whose.word() + ":" + each)
                        .filter(known -> known.deprecated()
                                .map(day -> day.isAfter(today))
                                .orElse(whose != Platform.LAMBDA))
                        .isPresent())
                .toList();
    }

    private static OptionalInt major(String name) {
        Matcher node = NODE.matcher(name);
        return node.matches() ? OptionalInt.of(Integer.parseInt(node.group(1))) : OptionalInt.empty();
    }
}
