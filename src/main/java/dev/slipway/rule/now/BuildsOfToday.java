package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;

/** NOW023: {@code builds} switches off what the project's settings say. */
final class BuildsOfToday implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        subject.root()
                .key("builds")
                .ifPresent(key -> findings.add(
                        key,
                        "With `builds`, the build settings of the project are not used.",
                        "slipway now-config init --format vercel --force writes `functions` in its place."));
    }
}
