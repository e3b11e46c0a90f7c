package dev.slipway.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

class LinkCallSitesTest {
    @TempDir
    Path folder;

    private Path plain;
    private Path linked;

    @BeforeEach
    void link() throws Exception {
        plain = folder.resolve("plain.jar");
        linked = folder.resolve("linked.jar");
        Path source = folder.resolve("Sites.java");
        try (InputStream text = LinkCallSitesTest.class.getResourceAsStream("Sites.txt")) {
            Files.copy(text, source);
        }
        Path classes = compiled(source, "-XDstringConcat=inline");
        pack(classes, plain);
        run(plain, linked);
    }

    @Test
    void aLinkedClassDoesAllThatItDidBefore() throws Exception {
        List<String> before = told(plain);

        assertThat(told(linked)).isEqualTo(before).hasSizeGreaterThan(40);
    }

    @Test
    void nothingIsLeftToLinkButWhatIsSerializable() throws Exception {
        assertThat(linkedAtRunTime(plain)).hasSizeGreaterThan(90);
        assertThat(linkedAtRunTime(linked)).containsOnly("Sites compare ()Ljava/util/Comparator;");
    }

    @Test
    void theSameJarGivesTheSameBytes() throws Exception {
        Path again = folder.resolve("again.jar");

        run(plain, again);

        assertThat(again).hasSameBinaryContentAs(linked);
    }

    @Test
    void aLinkedJarIsLeftAsItIs() throws Exception {
        Path twice = folder.resolve("twice.jar");

        run(linked, twice);

        assertThat(told(twice)).isEqualTo(told(linked));
    }

    private Path compiled(Path source, String... options) throws IOException {
        Path classes = Files.createDirectory(folder.resolve(source.getFileName() + ".classes"));
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-d", classes.toString()));
        arguments.addAll(List.of(
                "-proc:none",
                "-cp",
                home(ClassReader.class) + File.pathSeparator + home(ClassNode.class),
                "--release",
                "17"));
        arguments.addAll(List.of(options));
        arguments.add(source.toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    private static Path home(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    /** What the build starts as a source file, in this process. */
    private void run(Path in, Path out) throws Exception {
        Path tool = folder.resolve("LinkCallSites.java.classes");
        if (!Files.exists(tool)) {
            compiled(Path.of("src/build/LinkCallSites.java"));
        }
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {tool.toUri().toURL()}, getClass().getClassLoader())) {
            Method main = loader.loadClass("LinkCallSites").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[] {in.toString(), out.toString()});
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> told(Path jar) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            return (List<String>) loader.loadClass("Sites").getMethod("told").invoke(null);
        }
    }

    private static List<String> linkedAtRunTime(Path jar) throws IOException {
        List<String> sites = new ArrayList<>();
        try (JarFile open = new JarFile(jar.toFile())) {
            for (JarEntry entry : open.stream().toList()) {
                ClassNode node = new ClassNode();
                new ClassReader(open.getInputStream(entry).readAllBytes()).accept(node, 0);
                for (MethodNode method : node.methods) {
                    for (AbstractInsnNode each : method.instructions) {
                        if (each instanceof InvokeDynamicInsnNode site && !node.name.contains("$L")) {
                            sites.add(node.name + " " + site.name + " " + site.desc);
                        }
                    }
                }
            }
        }
        return sites;
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
    }
}
