package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.ConfigCheck;
import dev.slipway.domain.configcheck.Findings;

/** NOW027, NOW033: a variable that refers to a secret of the account. */
final class SecretReference extends ConfigCheck<NowFile> {
    private final String what;
    private final String remedy;

    SecretReference(String rule, String what, String remedy) {
        super(rule);
        this.what = what;
        this.remedy = remedy;
    }

    @Override
    protected void look(NowFile subject, Findings findings) {
        for (NowFile.Variable variable : subject.variables()) {
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
