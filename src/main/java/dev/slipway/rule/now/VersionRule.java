package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import java.util.Optional;

/** NOW013: the platform's version. */
final class VersionRule implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        Optional<Part> version = subject.root().get("version");
        if (version.isPresent()
                && version.get().node() instanceof Scalar scalar
                && scalar.kind() == ScalarKind.NUMBER
                && Double.parseDouble(scalar.value()) != 2) {
            findings.add(
                    version.get(),
                    "`version` is " + scalar.value() + "; only 2 is supported.",
                    "Write \"version\": 2.");
        }
    }
}
