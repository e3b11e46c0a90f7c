package dev.slipway.rule.url;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import dev.slipway.domain.urlsource.ShippedFile;
import java.util.List;

/** URL010, of what ships: a file for TLS stays behind. */
record TlsFileNotShipped(String rule) implements Check<ShippedFile> {
    @Override
    public Verdict judge(ShippedFile file) {
        if (file.found()) {
            return Verdict.PASSED;
        }
        String named = file.url().field() + ": " + file.file().parameter().shownName() + " names "
                + file.file().parameter().shown();
        if (file.expected().isEmpty()) {
            return new NotChecked(named + ", a path outside of " + file.shipped()
                    + "; whether it is there where that runs is not seen");
        }
        if (!file.file().absolute() && !file.file().isThere()) {
            return new NotApplicable("the project itself has no such file");
        }
        if (file.elsewhere().isPresent()) {
            return new NotChecked(named + "; " + file.shipped() + " has "
                    + file.elsewhere().get() + ", and whether the process looks there is not known: "
                    + file.expected().get(0) + " is where Prisma looks from the schema's folder");
        }
        return Verdict.found(error(
                named + ", and " + file.shipped() + " has no such file: a process looks for "
                        + file.expected().get(0) + ".",
                List.of(
                        file.url()
                                .view()
                                .configured()
                                .place(file.file().parameter().shown(), 0),
                        file.place()),
                "Ship it: by the patterns of the package, includeFiles, or a COPY of the Dockerfile."));
    }
}
