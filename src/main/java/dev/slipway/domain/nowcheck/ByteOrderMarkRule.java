package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;

/** NOW032: Vercel reads with JSON.parse, which takes no byte order mark. */
final class ByteOrderMarkRule implements Rule {
    @Override
    public void check(Subject subject, Findings findings) {
        if (subject.today() && subject.document().text().startsWith("\uFEFF")) {
            findings.add(
                    NowRule.BYTE_ORDER_MARK,
                    subject.root(),
                    "Vercel's command line cannot read a file that begins with a byte order mark (U+FEFF).",
                    "Save it as UTF-8 without one: sed -i '1s/^\\xEF\\xBB\\xBF//' "
                            + subject.document().name());
        }
    }
}
