package dev.slipway.usecase.deploycheck.natives;

import dev.slipway.domain.artefact.Artefact.Form;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.natives.ShippedNative;
import java.util.List;

/** A package that is a folder can still be given the modes that its files lack. */
final class Permitted {
    private static final String RULE = "ENG008";

    private Permitted() {}

    /** The same verdicts, with the change where the mode of a file was found wrong. */
    static List<RuleVerdict> of(Shipped shipped, ShippedNative file, List<RuleVerdict> judged) {
        if (shipped.form() != Form.FOLDER || shipped.isImage()) {
            return judged;
        }
        Fix fix = new Fix.Permit(
                shipped.name(), shipped.shown(file.entry().path()), file.file().isProgram());
        return judged.stream()
                .map(each -> each.rule().equals(RULE) ? each.with(finding -> finding.with(fix)) : each)
                .toList();
    }
}
