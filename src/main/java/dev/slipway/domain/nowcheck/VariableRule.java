package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Pointer;

/** NOW014, NOW027 and NOW033: names of environment variables, and references to secrets. */
final class VariableRule implements Rule {
    @Override
    public void check(Subject subject, Findings findings) {
        Document document = subject.document();
        document.at("env").ifPresent(env -> each(subject, env.asMapping(), Pointer.ROOT.child("env"), findings));
        document.at("build", "env")
                .ifPresent(env -> each(
                        subject, env.asMapping(), Pointer.ROOT.child("build").child("env"), findings));
    }

    private static void each(Subject subject, Mapping variables, Pointer at, Findings findings) {
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
                String put = "vercel env add " + (isName(name) ? name : "NAME");
                findings.add(
                        subject.today() ? NowRule.SECRET_TODAY : NowRule.SECRET,
                        at.child(name),
                        entry.key(),
                        subject.today()
                                ? "It names a secret of the account. There are none any more, so the deployment's"
                                        + " server refuses it."
                                : "It names a secret of the account, which `now secrets` kept.",
                        subject.today()
                                ? "Remove it here, and set it in the project: " + put
                                : "Today variables are set in the project: " + put);
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
