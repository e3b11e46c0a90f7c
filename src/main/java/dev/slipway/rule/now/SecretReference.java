package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;

/** NOW027, NOW033: a variable that refers to a secret of the account. */
record SecretReference(String what, String remedy) implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        for (NowFile.NowVariable variable : subject.variables()) {
            if (variable.value().startsWith("@")) {
                findings.add(
                        variable.key(),
                        "It names a secret of the account" + what,
                        remedy + ": vercel env add "
                                + (variable.isNamed() ? variable.key().name() : "NAME"));
            }
        }
    }
}
