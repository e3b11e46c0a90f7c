package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Pointer;

/** NOW014 and NOW027: names of environment variables, and references to secrets. */
final class VariableRule implements Rule {
    @Override
    public void check(Document document, Era era, Findings findings) {
        document.at("env").ifPresent(env -> each(env.asMapping(), Pointer.ROOT.child("env"), findings));
        document.at("build", "env")
                .ifPresent(
                        env -> each(env.asMapping(), Pointer.ROOT.child("build").child("env"), findings));
    }

    private static void each(Mapping variables, Pointer at, Findings findings) {
        for (Entry entry : variables.entries()) {
            String name = entry.key().value();
            if (!isName(name)) {
                findings.add(
                        NowRule.VARIABLE_NAME,
                        at.child(name),
                        entry.key(),
                        "The name begins with a letter, and goes on with letters, digits and _.",
                        "Choose another name.");
            }
            if (entry.value().asText().filter(value -> value.startsWith("@")).isPresent()) {
                findings.add(
                        NowRule.SECRET,
                        at.child(name),
                        entry.key(),
                        "It names a secret of the account, which `now secrets` kept.",
                        "Today variables are set in the project: vercel env add " + (isName(name) ? name : "NAME"));
            }
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && isLetter(name.charAt(0))
                && name.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '_');
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
