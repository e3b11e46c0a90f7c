package dev.slipway.domain.script;

import dev.slipway.domain.judgement.Place;
import java.util.List;

/**
 * Where a module makes a client of Prisma.
 *
 * @param from what its class is imported from, as it is written
 * @param options what it is given
 * @param driver the one package of adapters that its module takes in; empty where that is none, or several
 */
public record ClientSite(Place place, String from, Options options, String driver) {
    /** What is seen of an option. */
    public enum Given {
        YES,
        NO,
        /** What it is given is made elsewhere. */
        UNSEEN
    }

    /**
     * The options of a client.
     *
     * @param names of those that are written and have a value
     * @param whole whether there are no others, as far as its text tells
     * @param adapter the class of the driver adapter that is made for it; empty text where none is, or where one is
     *     handed in
     */
    public record Options(List<String> names, boolean whole, String adapter) {
        /** Of a client that is made with none. */
        public static final Options NONE = new Options(List.of(), true, "");

        /** Of one whose options are made elsewhere. */
        public static final Options UNSEEN = new Options(List.of(), false, "");

        public Options {
            names = List.copyOf(names);
        }

        public Given given(String name) {
            return names.contains(name) ? Given.YES : whole ? Given.NO : Given.UNSEEN;
        }
    }

    /** Whether it is given a driver adapter. */
    public Given adapter() {
        return options.given("adapter");
    }
}
