package dev.slipway.usecase.netlifyconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.edit.Merged;
import dev.slipway.domain.netlifyconfig.MergeProof;
import dev.slipway.domain.netlifyconfig.NetlifyMerge;
import dev.slipway.domain.netlifyconfig.NetlifyToml;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.rule.client.ClientRules;
import dev.slipway.usecase.configfile.ConfigWrite;
import dev.slipway.usecase.configfile.ConfigWriter;
import dev.slipway.usecase.configfile.JsonFiles;
import dev.slipway.usecase.configfile.PrismaUse;
import dev.slipway.usecase.configfile.PrismaUses;
import dev.slipway.usecase.configfile.Projects;
import dev.slipway.usecase.configfile.WritePolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the functions section of netlify.toml, or puts into one what it lacks. */
public record InitNetlifyConfig(JsonFiles files, PrismaUses prisma, Projects projects) {
    /**
     * Writes into a folder.
     *
     * @param folder the project's, absolute
     */
    public NetlifyInitResult run(Path folder, WritePolicy policy, boolean dryRun) throws ProblemException {
        PrismaUse use = prisma.of(folder);
        PackageManifest manifest = projects.manifest(folder);
        if (use.clients().isEmpty() && !manifest.usesClient()) {
            throw Problem.input("No client of Prisma was found in " + folder
                            + ": no schema with a generator for it, and no @prisma/client in package.json; nothing was written."
                            + use.unread().map(why -> " " + why).orElse(""))
                    .remedy("Name the folder of the project that has it: slipway netlify-config init --project DIR");
        }
        if (use.needsNoEngine()) {
            return new NetlifyInitResult(Optional.empty(), List.of());
        }
        List<String> folders = use.shippedFolders();
        NetlifyToml wanted =
                new NetlifyToml(folders.stream().map(each -> each + "/**").toList());
        Path file = folder.resolve(NetlifyToml.FILE);
        ConfigWrite write = new ConfigWriter(files.texts(), policy, dryRun)
                .write(file, wanted.text(), text -> merge(file, text, wanted));
        List<String> notes = new ArrayList<>(notes(use, folders));
        Document written = files.parse(file, write.rewrite().after());
        ClientRules.judge(NetlifyBuild.of(written, manifest, use, projects.around(folder)))
                .findings()
                .forEach(lacking -> notes.add(
                        "The build does not generate the client. In [build] of netlify.toml: " + lacking.remedy()));
        return new NetlifyInitResult(Optional.of(write), notes);
    }

    /** Merges, and reads the result again, so that nothing is written that the edits did not mean. */
    private Merged merge(Path file, String text, NetlifyToml wanted) throws ProblemException {
        Document before = files.parse(file, text);
        Merged merged = NetlifyMerge.merge(before, wanted).orElseThrow(() -> noRoom(file));
        if (!merged.text().equals(text) && !proved(file, before, merged, wanted)) {
            throw noRoom(file);
        }
        return merged;
    }

    private boolean proved(Path file, Document before, Merged merged, NetlifyToml wanted) {
        try {
            return MergeProof.proves(before, files.parse(file, merged.text()), wanted);
        } catch (ProblemException unreadable) {
            return false;
        }
    }

    private static List<String> notes(PrismaUse use, List<String> folders) {
        List<String> notes = new ArrayList<>();
        use.unread()
                .ifPresent(why ->
                        notes.add("The project could not be read, so the client's usual folder was taken: " + why));
        folders.stream()
                .filter(each -> each.startsWith("../"))
                .forEach(each -> notes.add("The client is generated into " + each
                        + ", outside of this folder: give the generator an `output` inside, or run this in the folder"
                        + " that is Netlify's base directory."));
        return notes;
    }

    private static ProblemException noRoom(Path file) {
        return Problem.input("`functions` in " + file
                        + " is written in a way that nothing can be put into; the file was left as it is.")
                .remedy(
                        "Write it as a table [functions] and try again; slipway netlify-config check says what is wrong with it.");
    }
}
