package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Part;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** NOW014, NOW027 and NOW033: names of environment variables, and references to secrets. */
final class VariableRule implements Rule {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    @Override
    public void check(Subject subject, Findings findings) {
        Part root = subject.root();
        Stream.of(root.get("env"), root.get("build").flatMap(build -> build.get("env")))
                .flatMap(Optional::stream)
                .forEach(env -> env.keys().forEach(key -> variable(subject.today(), env, key, findings)));
    }

    private static void variable(boolean today, Part env, Part key, Findings findings) {
        boolean fits = NAME.matcher(key.name()).matches();
        if (!fits) {
            findings.add(
                    NowRule.VARIABLE_NAME,
                    key,
                    "The name begins with a letter, and goes on with letters, digits and _.",
                    "Choose another name.");
        }
        if (env.text(key.name()).filter(value -> value.startsWith("@")).isPresent()) {
            String put = "vercel env add " + (fits ? key.name() : "NAME");
            findings.add(
                    today ? NowRule.SECRET_TODAY : NowRule.SECRET,
                    key,
                    today
                            ? "It names a secret of the account. There are none any more, so the deployment's server"
                                    + " refuses it."
                            : "It names a secret of the account, which `now secrets` kept.",
                    today
                            ? "Remove it here, and set it in the project: " + put
                            : "Today variables are set in the project: " + put);
        }
    }
}
