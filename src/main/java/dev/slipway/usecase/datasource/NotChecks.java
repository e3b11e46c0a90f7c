package dev.slipway.usecase.datasource;

import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.util.ArrayList;
import java.util.List;

/** Says what cannot be decided from a project's files. */
final class NotChecks {
    private NotChecks() {}

    static NotChecked unknownValue(ConfiguredUrl url) {
        String why = url.origin() instanceof UrlOrigin.Unknown unknown ? unknown.why() : "Its value is not known.";
        return new NotChecked("URL001", url.field() + ": " + why);
    }

    static List<NotChecked> of(ProjectDatasource project) {
        List<NotChecked> found = new ArrayList<>();
        if (project.prisma().isEmpty()) {
            found.add(new NotChecked(
                    "URL008", "No lock file and no installed package tells which Prisma this is; 6 was assumed."));
        }
        found.add(new NotChecked("URL009", "Whether the host can be reached: nothing was connected to."));
        return found;
    }

    static List<NotChecked> ofUrlAlone() {
        return List.of(
                new NotChecked("URL008", "Where a project has the URL: leave --url out to look at the project."),
                new NotChecked("URL009", "Whether the host can be reached: nothing was connected to."),
                new NotChecked("URL010", "Whether the files that it names are there: only the project tells where."));
    }
}
