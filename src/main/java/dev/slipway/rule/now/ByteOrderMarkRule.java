package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;

/** NOW032: Vercel reads with JSON.parse, which takes no byte order mark. */
final class ByteOrderMarkRule implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        if (subject.document().text().startsWith("\uFEFF")) {
            findings.add(
                    subject.root(),
                    "Vercel's command line cannot read a file that begins with a byte order mark (U+FEFF).",
                    "Save it as UTF-8 without one: sed -i '1s/^\\xEF\\xBB\\xBF//' "
                            + subject.document().name());
        }
    }
}
