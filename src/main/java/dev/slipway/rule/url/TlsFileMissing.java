package dev.slipway.rule.url;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedUrl;
import dev.slipway.domain.urlsource.NamedFile;
import java.util.List;
import java.util.Optional;

/** URL010: a file for TLS is missing. */
record TlsFileMissing(String rule) implements Check<DeployedUrl> {
    @Override
    public Verdict judge(DeployedUrl deployed) {
        List<NamedFile> missing =
                deployed.view().files().stream().filter(file -> !file.isThere()).toList();
        List<Finding> findings = missing.stream()
                .filter(file -> !file.absolute())
                .map(file -> found(deployed, file))
                .toList();
        Optional<NamedFile> elsewhere =
                missing.stream().filter(NamedFile::absolute).findFirst();
        return deployed.read(url -> findings.isEmpty() && elsewhere.isPresent()
                ? new Verdict.NotChecked(names(deployed, elsewhere.get())
                        + ", a path of the machine where the application runs; there is no such file here."
                        + " Ship it there, or give a path relative to the schema's folder.")
                : Verdict.of(findings));
    }

    private Finding found(DeployedUrl deployed, NamedFile file) {
        return error(
                names(deployed, file) + ", and there is no such file: paths are relative to the folder of the schema.",
                List.of(deployed.view()
                        .configured()
                        .place(file.path().toString(), file.parameter().range().start())),
                "Put the file there, or correct the path; it must be shipped with the application too.");
    }

    private static String names(DeployedUrl deployed, NamedFile file) {
        return deployed.field() + ": " + file.parameter().shownName() + " names "
                + file.parameter().shown();
    }
}
