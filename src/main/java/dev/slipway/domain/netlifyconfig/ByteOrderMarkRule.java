package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.configcheck.Findings;

/** NTL019: Netlify's reader takes no byte order mark. */
final class ByteOrderMarkRule implements NetlifyCheck.Rule {
    @Override
    public void check(NetlifyCheck.Subject subject, Findings findings) {
        if (subject.document().text().startsWith("\uFEFF")) {
            findings.add(
                    NetlifyRule.BYTE_ORDER_MARK,
                    "",
                    subject.document().root(),
                    "Netlify's reader refuses a byte order mark (U+FEFF).",
                    "Save it as UTF-8 without one: sed -i '1s/^\\xEF\\xBB\\xBF//' "
                            + subject.document().name());
        }
    }
}
