package dev.slipway.domain.netlifyconfig;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.edit.Merged;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;

/** Reads and merges for the tests. */
final class Toml {
    static final NetlifyToml WANTED = new NetlifyToml(List.of("node_modules/.prisma/client/**"));

    private Toml() {}

    static Document parse(String text) throws ProblemException {
        return new DescriptorDocuments().parse("netlify.toml", text).get(0);
    }

    static Merged merge(String text) throws ProblemException {
        return NetlifyMerge.merge(parse(text), WANTED).orElseThrow();
    }
}
