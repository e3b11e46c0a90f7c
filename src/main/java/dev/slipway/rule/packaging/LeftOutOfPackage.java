package dev.slipway.rule.packaging;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import dev.slipway.domain.packaging.DevelopmentPackages;
import dev.slipway.domain.packaging.DevelopmentPackages.Named;
import java.util.Optional;
import java.util.stream.Collectors;

/** GEN001, by configuration: the Serverless Framework packs no package that is named for development alone. */
record LeftOutOfPackage(String rule) implements Check<DevelopmentPackages> {
    @Override
    public Verdict judge(DevelopmentPackages all) {
        Optional<String> idle = all.names().isEmpty()
                ? Optional.of("package.json names no package of Prisma for development alone that the code loads")
                : all.packed();
        if (idle.isPresent()) {
            return new NotApplicable(idle.get());
        }
        Named first = all.names().get(0);
        String names = all.names().stream().map(Named::name).collect(Collectors.joining(", "));
        if (all.open().isPresent()) {
            return new NotChecked(
                    "whether " + names + " ships, which " + first.place().place() + " names for development alone: "
                            + all.open().get() + "; give the package: --package dist.zip");
        }
        return Verdict.found(warning(
                "The Serverless Framework packs no package of devDependencies, and " + names
                        + " stands there alone: the code does not find it.",
                all.names().stream().map(Named::place).toList(),
                "Name it among dependencies: npm install " + names.replace(",", "")));
    }
}
