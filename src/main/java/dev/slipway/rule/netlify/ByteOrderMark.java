package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Part;

/** NTL019: Netlify's reader takes no byte order mark. */
final class ByteOrderMark implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        if (file.document().text().startsWith("\uFEFF")) {
            found.add(
                    Part.of(file.document()),
                    "Netlify's reader refuses a byte order mark (U+FEFF).",
                    "Save it as UTF-8 without one: sed -i '1s/^\\xEF\\xBB\\xBF//' "
                            + file.document().name());
        }
    }
}
