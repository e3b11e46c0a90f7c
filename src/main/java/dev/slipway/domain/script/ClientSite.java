package dev.slipway.domain.script;

import dev.slipway.domain.judgement.Place;

/**
 * Where a module makes a client of Prisma.
 *
 * @param from what its class is imported from, as it is written
 * @param adapter whether it is given a driver adapter
 * @param driver the one package of adapters that its module takes in; empty where that is none, or several
 */
public record ClientSite(Place place, String from, Given adapter, String driver) {
    /** What is seen of an option. */
    public enum Given {
        YES,
        NO,
        /** What it is given is made elsewhere. */
        UNSEEN
    }
}
