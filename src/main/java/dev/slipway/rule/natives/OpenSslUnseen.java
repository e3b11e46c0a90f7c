package dev.slipway.rule.natives;

import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.natives.DecisiveEngines;
import dev.slipway.domain.natives.DetectedPlace;
import dev.slipway.domain.natives.ShippedNative;
import java.util.List;

/** PLT005: Prisma finds no OpenSSL in the image, and looks for an engine for 1.1.x that does not load there. */
record OpenSslUnseen(String rule) implements Check<DetectedPlace> {
    @Override
    public Verdict judge(DetectedPlace place) {
        if (place.engines().isEmpty()) {
            return new Verdict.NotApplicable("no engine ships");
        }
        if (!place.decision().fallsBack() || isServed(place)) {
            return Verdict.PASSED;
        }
        String target = place.decision().binaryTarget().orElseThrow();
        boolean alpine = target.startsWith("linux-musl");
        return Verdict.found(finding(
                place.hasClients() ? Severity.ERROR : Severity.WARNING,
                "Prisma " + place.prisma() + " finds no libssl in the folders where it looks, takes OpenSSL for 1.1.x,"
                        + " and looks for " + target + ", which is not there or does not load.",
                List.of(place.place()),
                alpine
                        ? "Install it in both stages: apk add --no-cache openssl. Alpine 3.21 and newer have libssl where"
                                + " Prisma looks from 6.1.0 on."
                        : "Install it in both stages, before the client is generated: apt-get update -y && apt-get"
                                + " install -y openssl"));
    }

    /** From 6.5.0 on those engines carry OpenSSL inside, so that one that was generated for it does load. */
    private static boolean isServed(DetectedPlace place) {
        String target = place.decision().binaryTarget().orElseThrow();
        List<ShippedNative> chosen = place.engines().stream()
                .filter(engine -> DecisiveEngines.isFor(engine, target))
                .toList();
        return !chosen.isEmpty()
                && chosen.stream().allMatch(engine -> engine.file().answer() == Answer.LOADS);
    }
}
