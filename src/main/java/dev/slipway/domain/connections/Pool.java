package dev.slipway.domain.connections;

import java.util.OptionalInt;

/**
 * How many connections one sandbox or replica opens.
 *
 * @param size empty when nobody can tell from here
 * @param source where the number is from, or why there is none
 * @param assumed whether it is a default because no {@code connection_limit} was seen
 * @param least what it opens for certain
 */
public record Pool(OptionalInt size, String source, boolean assumed, int least) {
    /** Prisma opens 2 x CPUs + 1, and Lambda shows 2 CPUs up to 3008 MB. */
    public static final int LAMBDA_DEFAULT = 5;

    public Pool(OptionalInt size, String source, boolean assumed) {
        this(size, source, assumed, size.orElse(0));
    }

    static Pool of(Workload workload, Setting connectionLimit) {
        Settings settings = workload.settings();
        return ofClient(workload, connectionLimit).times(settings.clients()).times(settings.processes());
    }

    private static Pool ofClient(Workload workload, Setting connectionLimit) {
        Setting own = workload.settings().pool();
        if (own instanceof Setting.Known known) {
            return new Pool(OptionalInt.of(known.value()), source(known), false);
        }
        if (connectionLimit instanceof Setting.Known given) {
            return new Pool(OptionalInt.of(given.value()), given.place().place(), false);
        }
        if (own instanceof Setting.Standard standard) {
            return new Pool(OptionalInt.of(standard.value()), standard.place().place() + ", " + standard.why(), false);
        }
        if (own instanceof Setting.Unclear unclear) {
            return new Pool(OptionalInt.empty(), unclear.why(), false);
        }
        if (own instanceof Setting.Hidden hidden && !workload.isFunction()) {
            return new Pool(OptionalInt.empty(), hidden.why(), true);
        }
        return standard(workload.isFunction(), own);
    }

    /** Of several clients or processes together. */
    private Pool times(Setting processes) {
        if (size.isEmpty() || size.getAsInt() == 0) {
            return this;
        }
        if (processes instanceof Setting.Unclear unclear) {
            return new Pool(OptionalInt.empty(), unclear.why(), assumed, least);
        }
        return processes instanceof Setting.Known known
                ? new Pool(
                        OptionalInt.of((int) Math.min(Integer.MAX_VALUE, (long) size.getAsInt() * known.value())),
                        source + ", x " + known.place().text() + " ("
                                + known.place().place() + ")",
                        assumed)
                : this;
    }

    /** @param url what was read of a URL that sets no pool; one that stands in no file is named */
    private static Pool standard(boolean function, Setting url) {
        String of = url instanceof Setting.LeftOut left && left.place().file().startsWith("--")
                ? left.place().text() + ": "
                : "";
        return function
                ? new Pool(OptionalInt.of(LAMBDA_DEFAULT), of + "Prisma's default on Lambda, 2 x 2 CPUs + 1", true)
                : new Pool(OptionalInt.empty(), of + "Prisma's default, 2 x the CPUs of its host + 1", true);
    }

    /** That of a function of which nothing is known but the URL. */
    public static Pool ofUrl(Setting url) {
        if (url instanceof Setting.Unclear unclear) {
            return new Pool(OptionalInt.empty(), unclear.why(), false);
        }
        return url instanceof Setting.Known known
                ? new Pool(OptionalInt.of(known.value()), known.place().text(), false)
                : standard(true, url);
    }

    /** Nobody sets a pool to nothing, so that who says it is none says why. */
    private static String source(Setting.Known known) {
        return known.place().place()
                + (known.value() == 0 ? ", " + known.place().text() : "");
    }
}
