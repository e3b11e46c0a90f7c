package dev.slipway.testing;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Things for an archive, in the order in which they go in. */
public final class MadeArchive {
    private final List<Thing> things = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    private record Thing(String path, byte type, int mode, byte[] content, String link) {}

    public MadeArchive file(String path, String content) {
        return file(path, 0644, content.getBytes(StandardCharsets.UTF_8));
    }

    public MadeArchive file(String path, int mode, byte[] content) {
        return add(new Thing(path, TarConstants.LF_NORMAL, mode, content, ""));
    }

    public MadeArchive folder(String path) {
        return add(new Thing(path + "/", TarConstants.LF_DIR, 0755, new byte[0], ""));
    }

    public MadeArchive link(String path, String target) {
        return add(new Thing(path, TarConstants.LF_SYMLINK, 0777, new byte[0], target));
    }

    public MadeArchive hardLink(String path, String target) {
        return add(new Thing(path, TarConstants.LF_LINK, 0644, new byte[0], target));
    }

    private MadeArchive add(Thing thing) {
        things.add(thing);
        return this;
    }

    public byte[] tar() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            for (Thing thing : things) {
                TarArchiveEntry entry = new TarArchiveEntry(thing.path(), thing.type(), true);
                entry.setMode(thing.mode());
                entry.setSize(thing.content().length);
                entry.setLinkName(thing.link());
                tar.putArchiveEntry(entry);
                tar.write(thing.content());
                tar.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    public byte[] zip() {
        return zip(true);
    }

    /** As one that was made on Windows. */
    public byte[] zipWithoutModes() {
        return zip(false);
    }

    private byte[] zip(boolean modes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (Thing thing : things) {
                ZipArchiveEntry entry = new ZipArchiveEntry(thing.path());
                if (modes) {
                    entry.setUnixMode(type(thing) | thing.mode());
                }
                zip.putArchiveEntry(entry);
                zip.write(
                        thing.link().isEmpty() ? thing.content() : thing.link().getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static int type(Thing thing) {
        return switch (thing.type()) {
            case TarConstants.LF_DIR -> UnixStat.DIR_FLAG;
            case TarConstants.LF_SYMLINK -> UnixStat.LINK_FLAG;
            default -> UnixStat.FILE_FLAG;
        };
    }

    /** Bytes as zstd compresses them. */
    public static byte[] zstd(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zstd = new ZstdOutputStream(bytes)) {
            zstd.write(plain);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    /** The SHA-256 in hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
