package dev.slipway.adapter.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The bytes of an answer, received by a thread of their own; ends with an error where they come too slowly. */
final class PatientBody extends InputStream {
    private static final int PIECES = 16;
    private static final int PIECE = 1 << 16;
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(100);
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PIECES);
    private final String address;
    private final Watch watch;
    private final Thread receiver;
    private final DownloadPace pace;
    private final Runnable cut;
    private byte[] current = new byte[0];
    private int at;
    private Optional<Piece> end = Optional.empty();

    /** Bytes, or, when there are none, the end: good without a failure. */
    @SuppressWarnings("ArrayRecordComponent") // It is handed over once, and never compared.
    private record Piece(byte[] bytes, Optional<IOException> failure) {
        boolean isEnd() {
            return bytes.length == 0;
        }
    }

    /** @param cut ends the connection when this is closed before its end */
    PatientBody(InputStream body, String address, Watch watch, Runnable cut) {
        this.cut = cut;
        this.address = address;
        this.watch = watch;
        this.pace = new DownloadPace(watch.patience());
        this.receiver = new Thread(() -> receive(body), "receiver");
        receiver.setDaemon(true);
        receiver.start();
    }

    private void receive(InputStream body) {
        byte[] buffer = new byte[PIECE];
        Piece last = new Piece(new byte[0], Optional.empty());
        try {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                if (n > 0) {
                    pieces.put(new Piece(Arrays.copyOf(buffer, n), Optional.empty()));
                }
            }
        } catch (IOException e) {
            last = new Piece(new byte[0], Optional.of(e));
        } catch (OutOfMemoryError e) {
            // The JDK keeps all trailers.
            last = new Piece(new byte[0], Optional.of(new IOException("its answer does not come to an end", e)));
        } catch (InterruptedException e) {
            // Nobody wants the rest.
            return;
        }
        offer(last);
    }

    private void offer(Piece last) {
        try {
            pieces.put(last);
        } catch (InterruptedException e) {
            // Nobody wants the end either.
            return;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (end.isEmpty() && at == current.length) {
            take(next());
        }
        if (end.isPresent()) {
            return ended(end.get());
        }
        int n = Math.min(length, current.length - at);
        System.arraycopy(current, at, buffer, offset, n);
        at += n;
        return n;
    }

    private void take(Piece piece) {
        if (piece.isEnd()) {
            end = Optional.of(piece);
        } else {
            current = piece.bytes();
            at = 0;
        }
    }

    private static int ended(Piece piece) throws IOException {
        if (piece.failure().isPresent()) {
            throw piece.failure().get();
        }
        return -1;
    }

    /** What comes within a time, whole or not. */
    byte[] beginning(int most, Duration time) throws InterruptedIOException {
        ByteArrayOutputStream beginning = new ByteArrayOutputStream();
        long until = System.nanoTime() + watch.within(time).toNanos();
        while (end.isEmpty() && beginning.size() < most && System.nanoTime() < until) {
            poll().ifPresent(piece -> {
                take(piece);
                beginning.writeBytes(piece.bytes());
            });
        }
        return Arrays.copyOf(beginning.toByteArray(), Math.min(most, beginning.size()));
    }

    private Piece next() throws IOException {
        while (true) {
            long before = System.nanoTime();
            Optional<Piece> came = poll();
            pace.add(System.nanoTime() - before, came.map(p -> p.bytes().length).orElse(0));
            judge(came.map(Piece::isEnd).orElse(false));
            if (came.isPresent()) {
                return came.get();
            }
        }
    }

    private void judge(boolean ended) throws IOException {
        if (ended) {
            return;
        }
        pace.worthAWord().ifPresent(bytes -> watch.trickling(address, bytes));
        if (pace.isSilent()) {
            throw new SocketTimeoutException("Read timed out");
        }
        if (pace.isTooSlow()) {
            throw new GaveUp("fewer than " + watch.patience().bytesPerSecond() + " bytes a second came for "
                    + Watch.seconds(watch.patience().stall()) + " (" + MirrorPatience.SPEED.variable() + ")");
        }
        if (watch.isOver()) {
            throw watch.over();
        }
    }

    private Optional<Piece> poll() throws InterruptedIOException {
        try {
            return Optional.ofNullable(pieces.poll(TICK, TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
    }

    @Override
    public void close() {
        receiver.interrupt();
        if (end.isEmpty()) {
            cut.run();
        }
    }
}
