package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.ConfigCheck;
import dev.slipway.domain.configcheck.Findings;

/** NOW032: Vercel reads with JSON.parse, which takes no byte order mark. */
final class ByteOrderMarkRule extends ConfigCheck<NowFile> {
    ByteOrderMarkRule() {
        super("NOW032");
    }

    @Override
    protected void look(NowFile subject, Findings findings) {
        if (subject.document().text().startsWith("\uFEFF")) {
            findings.add(
                    subject.root(),
                    "Vercel's command line cannot read a file that begins with a byte order mark (U+FEFF).",
                    "Save it as UTF-8 without one: sed -i '1s/^\\xEF\\xBB\\xBF//' "
                            + subject.document().name());
        }
    }
}
