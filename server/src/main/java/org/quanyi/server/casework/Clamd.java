package org.quanyi.server.casework;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.quanyi.rules.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A scanner that listens on a socket and speaks the protocol of ClamAV's daemon (`INSTREAM`). When
/// it does not answer, or answers anything but that a file is clean, the file is refused.
final class Clamd implements PaperScan {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 1024;

    private final SocketAddress address;
    private final Duration patience;

    /// @param address `host:port`, or the path of a socket
    Clamd(String address, int seconds) {
        this.address = address(address);
        this.patience = Duration.ofSeconds(seconds);
    }

    private static SocketAddress address(String text) {
        if (text.startsWith("/")) {
            return UnixDomainSocketAddress.of(text);
        }
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "quanyi.papers.scanner is neither host:port nor a path");
        }
        return InetSocketAddress.createUnresolved(
                text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public Optional<Refusal> find(byte[] file) {
        try {
            String answer = ask(file);
            if (answer.equals("stream: OK")) {
                return Optional.empty();
            }
            if (answer.endsWith(" FOUND")) {
                return Optional.of(CaseRefusal.HARMFUL_PAPER.of());
            }
            LOG.warn("The scanner of files answers neither clean nor found");
        } catch (IOException | RuntimeException silent) {
            LOG.warn("The scanner of files does not answer: {}", silent.getClass().getSimpleName());
        }
        return Optional.of(CaseRefusal.NOT_SCANNED.of());
    }

    private String ask(byte[] file) throws IOException {
        try (SocketChannel channel = connected()) {
            Thread watch = Thread.ofVirtual().start(() -> closeLate(channel));
            try {
                send(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
                for (int at = 0; at < file.length; at += PIECE) {
                    int length = Math.min(PIECE, file.length - at);
                    send(channel, number(length));
                    send(channel, ByteBuffer.wrap(file, at, length));
                }
                send(channel, number(0));
                return answer(channel);
            } finally {
                watch.interrupt();
            }
        }
    }

    private SocketChannel connected() throws IOException {
        if (address instanceof InetSocketAddress named) {
            SocketChannel channel = SocketChannel.open();
            try {
                // looked up each time: a scanner may move
                InetSocketAddress now =
                        new InetSocketAddress(named.getHostString(), named.getPort());
                channel.socket().connect(now, (int) patience.toMillis());
                return channel;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        }
        return SocketChannel.open(address);
    }

    /// Ends a conversation that takes too long: whoever waits in it gets an exception.
    private void closeLate(SocketChannel channel) {
        try {
            Thread.sleep(patience);
            channel.close();
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("A connection to the scanner does not close");
        }
    }

    private static ByteBuffer number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).flip();
    }

    private static void send(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && channel.read(answer) >= 0) {
            int last = answer.position() - 1;
            if (last >= 0 && answer.get(last) == 0) {
                return new String(answer.array(), 0, last, StandardCharsets.US_ASCII).strip();
            }
        }
        throw new IOException("no whole answer");
    }
}
