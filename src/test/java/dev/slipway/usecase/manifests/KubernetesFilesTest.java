package dev.slipway.usecase.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.files.DiskTextFiles;
import dev.slipway.adapter.files.Pipes;
import dev.slipway.adapter.files.Staging;
import dev.slipway.cli.CommandsInProcess;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesFilesTest {
    private static final String DEPLOYMENT = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deployment.yaml",
                "k8s.yml",
                "k8s/web.yaml",
                "kubernetes/base/web.yml",
                "deploy/a/b/web.yaml",
                "manifests/web.json"
            })
    void aManifestIsFoundWhereItUsuallyLies(String file) throws IOException, ProblemException {
        write(file, file.endsWith(".json") ? "{\"apiVersion\": \"v1\", \"kind\": \"Pod\"}" : DEPLOYMENT);

        assertThat(found().manifests()).containsExactly(folder.resolve(file));
        assertThat(found().made()).isEmpty();
    }

    @Test
    void otherFilesThereAreNone() throws IOException, ProblemException {
        write("k8s/values.yaml", "replicas: 3\n");
        write("k8s/notes.txt", DEPLOYMENT);
        write("k8s/.hidden/web.yaml", DEPLOYMENT);
        write("src/web.yaml", DEPLOYMENT);
        write("deploy/workflow.yaml", "# apiVersion: and kind: are spoken of\nsteps: []\n");

        assertThat(found().manifests()).isEmpty();
    }

    @Test
    void whatAToolMakesOfThemIsSaidAndNotGuessed() throws IOException, ProblemException {
        write("k8s/web.yaml", DEPLOYMENT);
        write("k8s/kustomization.yaml", "resources: [web.yaml]\n");
        assertThat(found().made()).isEmpty();

        write("k8s/kustomization.yaml", "resources: [web.yaml]\nreplicas:\n- {name: web, count: 9}\n");
        assertThat(found().made().orElse("")).startsWith("k8s/kustomization.yaml: kustomize");

        write("k8s/kustomization.yaml", "resources: [web.yaml]\n");
        write("k8s/prod/kustomization.yaml", "resources: [..]\n");
        assertThat(found().made()).isPresent();
    }

    @Test
    void aTemplateIsNotReadAsItStands() throws IOException, ProblemException {
        write("deploy/chart/web.yaml", DEPLOYMENT + "spec: {replicas: {{ .Values.n }}}\n");

        assertThat(found().made().orElse("")).startsWith("deploy/chart/web.yaml: it is a template");
    }

    @Test
    void aLinkThatLeadsNowhereMayBeAManifest() throws IOException, ProblemException {
        write("k8s/web.yaml", DEPLOYMENT);
        Files.createSymbolicLink(folder.resolve("k8s/notes.txt"), Path.of("gone.txt"));
        assertThat(found().made()).isEmpty();

        Files.createSymbolicLink(folder.resolve("k8s/worker.yaml"), Path.of("../gone/worker.yaml"));

        assertThat(found().made().orElse(""))
                .startsWith("k8s/worker.yaml: what it declares is not known; ")
                .contains("leads to no file");
        write("gone/worker.yaml", DEPLOYMENT);
        assertThat(found().made()).isEmpty();
        assertThat(found().manifests()).hasSize(2);
    }

    @Test
    void aFolderOfManifestsWithNothingButADeadLinkIsNoneThatIsEmpty() throws IOException, ProblemException {
        for (String link : new String[] {"k8s/web.yaml", "deploy/site.yaml"}) {
            Files.createDirectories(folder.resolve(link).getParent());
            Files.createSymbolicLink(folder.resolve(link), Path.of("gone.yaml"));
        }

        assertThat(found().unread()).containsExactly(folder.resolve("k8s/web.yaml"));
        assertThat(found().made().orElse("")).contains("k8s/web.yaml is a link that leads to no file");
    }

    private void write(String file, String text) throws IOException {
        new CommandsInProcess(folder).write(file, text);
    }

    private KubernetesFiles found() throws ProblemException {
        return KubernetesFiles.of(new DiskTextFiles(new Staging(), Pipes.hurried()), folder);
    }
}
