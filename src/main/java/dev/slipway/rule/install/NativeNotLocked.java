package dev.slipway.rule.install;

import dev.slipway.domain.install.NamedPlatform;
import dev.slipway.domain.install.NativeNeed;
import dev.slipway.domain.install.NativeNeed.WantedPlatform;
import dev.slipway.domain.install.NativeParent;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** LCK002: the lock file lacks the packages for the platform that it is deployed to. */
record NativeNotLocked(String rule) implements Check<NativeNeed> {
    @Override
    public Verdict judge(NativeNeed need) {
        if (need.lock().isEmpty()) {
            return new NotApplicable("there is no lock file that can be read");
        }
        if (need.parents().isEmpty()) {
            return new NotApplicable("no locked package has others for platforms");
        }
        if (need.platforms().isEmpty()) {
            return new NotApplicable("it goes to no platform whose system is known");
        }
        List<Finding> findings = new ArrayList<>();
        for (NativeParent parent : need.parents()) {
            for (WantedPlatform platform : need.platforms()) {
                List<String> missing =
                        parent.development() && !platform.builds() ? List.of() : missing(parent, platform);
                if (!missing.isEmpty()) {
                    findings.add(found(need, parent, platform, missing));
                    break;
                }
            }
        }
        if (findings.isEmpty()) {
            leftOut(need).ifPresent(findings::add);
        }
        return Verdict.of(findings);
    }

    /** What is locked and not taken, as a setting says whose packages are. */
    private Optional<Finding> leftOut(NativeNeed need) {
        for (WantedPlatform platform : need.platforms()) {
            Optional<NativeParent> parent = need.parents().stream()
                    .filter(each -> !each.development() || platform.builds())
                    .findFirst();
            Optional<String> lacks = need.leavesOut(platform);
            if (parent.isPresent() && lacks.isPresent()) {
                return Optional.of(error(
                        "An installation takes the packages of the platforms alone that the project names: "
                                + lacks.get() + ". " + parent.get().name() + " "
                                + parent.get().version()
                                + " needs those of " + platform.title() + ".",
                        List.of(
                                need.installed().orElseThrow().place(),
                                parent.get().place()),
                        "Name that platform there too; \"current\" is the machine that installs."));
            }
        }
        return Optional.empty();
    }

    /** What would fit and is not locked, where nothing that fits is. */
    private static List<String> missing(NativeParent parent, WantedPlatform platform) {
        Map<String, List<String>> families = new LinkedHashMap<>();
        parent.listed()
                .forEach(name -> NamedPlatform.of(name)
                        .ifPresent(named -> families.computeIfAbsent(named.family(), key -> new ArrayList<>())
                                .add(name)));
        List<String> missing = new ArrayList<>();
        for (List<String> family : families.values()) {
            List<String> fitting = platform.fitting(family);
            if (fitting.stream().noneMatch(parent.locked()::contains)) {
                missing.addAll(fitting);
            }
        }
        return missing;
    }

    private Finding found(NativeNeed need, NativeParent parent, WantedPlatform platform, List<String> missing) {
        String lock = need.lock().orElseThrow();
        String locked = parent.locked().isEmpty() ? "none of them" : String.join(", ", parent.locked());
        return error(
                lock + " locks " + parent.name() + " " + parent.version() + " without what it needs on "
                        + platform.title()
                        + ": " + String.join(", ", missing) + ". It has " + locked
                        + ", and an installation takes nothing that is not locked.",
                List.of(parent.place()),
                need.repair());
    }
}
