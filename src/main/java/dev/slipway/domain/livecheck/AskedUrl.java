package dev.slipway.domain.livecheck;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.urlsource.DeployedUrl;
import java.util.List;

/**
 * A URL, and what became of asking its server.
 *
 * @param queries whether the application's queries go to it
 * @param migrates whether Prisma Migrate uses it
 * @param server host and port, or socket, as the URL names them
 */
public record AskedUrl(DeployedUrl url, boolean queries, boolean migrates, String server, Reply reply) {
    /**
     * Its server, then the line of the URL, as evidence.
     *
     * @param text what stays the same from one day to the next, as a finding is known by it
     */
    public List<Place> places(String text) {
        return List.of(Place.of(server, text), url.place());
    }
}
