package dev.slipway.rule.packaging;

import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.packaging.Bytes;
import dev.slipway.domain.packaging.Leftovers;
import dev.slipway.domain.packaging.PackageSize;
import dev.slipway.domain.packaging.ShippedPackage;
import dev.slipway.domain.packaging.SizeLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** PKG001: what ships is larger than the platform takes, or nearly so. */
record TooLarge(String rule) implements Check<ShippedPackage> {
    private static final int MOST = 10;

    @Override
    public Verdict judge(ShippedPackage subject) {
        boolean image = subject.shipped().isImage();
        Optional<SizeLimit> limit = subject.limit(image ? SizeLimit.Of.IMAGE : SizeLimit.Of.UNPACKED);
        if (limit.isEmpty()) {
            return new Verdict.NotApplicable("no limit of "
                    + subject.shipped().destination().platform().title() + " is known for what ships there");
        }
        List<Finding> findings = new ArrayList<>();
        unpacked(subject, limit.get()).ifPresent(findings::add);
        if (!image) {
            packed(subject).ifPresent(findings::add);
        }
        boolean open = findings.stream().noneMatch(Finding::isError);
        return open && subject.layers().isPresent()
                ? new Verdict.NotChecked("the function has layers ("
                        + subject.layers().get().place()
                        + "), which count; give each of them: --layer layer.zip, or its unpacked size: --layer 40MB")
                : Verdict.of(findings);
    }

    private Optional<Finding> unpacked(ShippedPackage subject, SizeLimit limit) {
        long size = subject.unpacked();
        if (!limit.isNear(size)) {
            return Optional.empty();
        }
        long layers = size - subject.files().ownBytes();
        String sum = Bytes.exact(size) + " unpacked"
                + (layers > 0 ? ", of which " + Bytes.exact(layers) + " are of layers" : "");
        return Optional.of(finding(subject, limit, sum, limit.isExceededBy(size)));
    }

    /** A package of 50 MB and more is deployed through a store, as Serverless Framework and SAM do. */
    private Optional<Finding> packed(ShippedPackage subject) {
        OptionalLong packed = subject.shipped().packed();
        if (packed.isEmpty()) {
            return Optional.empty();
        }
        long size = packed.getAsLong();
        String sum = Bytes.exact(size) + " packed";
        Optional<SizeLimit> limit = subject.limit(SizeLimit.Of.PACKED);
        if (limit.isPresent()) {
            return limit.filter(each -> each.isNear(size))
                    .map(each -> finding(subject, each, sum, each.isExceededBy(size)));
        }
        return subject.limit(SizeLimit.Of.DIRECT)
                .filter(each -> each.isExceededBy(size) && subject.store().isEmpty())
                .map(each -> warning(
                        subject.shipped().name() + " has " + sum + ", and a direct upload takes "
                                + Bytes.exact(each.bytes()) + ".",
                        List.of(subject.place(sum), Place.of(each.source(), Bytes.exact(each.bytes()))),
                        "Put it into S3 and deploy it from there (aws lambda update-function-code --s3-bucket),"
                                + " or make it smaller."));
    }

    private Finding finding(ShippedPackage subject, SizeLimit limit, String sum, boolean over) {
        List<Place> evidence = new ArrayList<>();
        evidence.add(subject.place(sum));
        for (TreeEntry file : subject.files().largest(MOST)) {
            evidence.add(subject.shipped().place(file, Bytes.exact(file.size())));
        }
        evidence.add(Place.of(limit.source(), Bytes.exact(limit.bytes())));
        String largest = PackageSize.packages(subject, MOST).stream()
                .map(each -> each.name() + " " + Bytes.rounded(each.bytes()))
                .collect(Collectors.joining(", "));
        return finding(
                over ? Severity.ERROR : Severity.WARNING,
                subject.shipped().name() + " has " + sum + "; "
                        + subject.shipped().destination().platform().title() + " takes " + (over ? "" : "up to ")
                        + Bytes.exact(limit.bytes()) + ". The largest parts: " + largest + ".",
                evidence,
                remedy(subject));
    }

    private static String remedy(ShippedPackage subject) {
        long idle = Leftovers.bytes(subject.leftovers().all());
        return (idle > 0
                        ? "Leave out what nothing needs, " + Bytes.rounded(idle) + " of it (PKG002). "
                        : "Leave out what the function does not need. ")
                + "If it still does not fit, ship a container image"
                + (subject.shipped().isImage() ? " with fewer layers' files." : ".");
    }
}
