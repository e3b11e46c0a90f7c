package dev.slipway.report.check;

import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.livecheck.Reply;
import dev.slipway.report.outcome.JudgedProject.Heading;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** A line for each server that answered: what it is, and by whom and when it was asked. */
final class AskedText {
    private AskedText() {}

    static List<Heading> lines(List<AskedUrl> asked) {
        return asked.stream().flatMap(AskedText::line).toList();
    }

    private static Stream<Heading> line(AskedUrl url) {
        if (!(url.reply() instanceof Reply.Answered answered)) {
            return Stream.empty();
        }
        ServerStatus status = answered.status();
        boolean replica = status.replica().asked().orElse(false);
        return Stream.of(new Heading(
                "asked " + url.server() + "   " + status.product() + (replica ? ", read only" : "") + ", database "
                        + status.database() + ", role " + status.role() + ", "
                        + status.at().truncatedTo(ChronoUnit.SECONDS),
                url.url().place().place()));
    }
}
