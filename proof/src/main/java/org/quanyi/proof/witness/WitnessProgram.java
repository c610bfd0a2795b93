package org.quanyi.proof.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import org.quanyi.proof.CosigningKey;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.VerifierKey;

/// The program that runs a witness (见证服务): `--name NAME --state DIR --port N --log-key KEY ...`. It
/// prints the line that names it in a trust policy, and answers on this machine only; a gateway
/// before it brings the world.
public final class WitnessProgram implements AutoCloseable {
    private static final int LONGEST_REQUEST = 1 << 16;
    private static final int USAGE = 2;

    private final HttpServer server;
    private final Witness witness;

    private WitnessProgram(Witness witness, int port) throws IOException {
        this.witness = witness;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/add-checkpoint", this::answer);
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.start();
    }

    /// Starts a witness that keeps its key and its memory in a folder.
    ///
    /// @param port 0 lets the machine choose
    public static WitnessProgram start(String name, Path state, int port, List<VerifierKey> logs)
            throws IOException {
        Files.createDirectories(state);
        var key = new CosigningKey(name, pair(state.resolve("witness.key")));
        var memory = new WitnessMemory(state.resolve("witnessed"));
        return new WitnessProgram(new Witness(logs, key, memory, InstantSource.system()), port);
    }

    /// The line that names this witness in a trust policy: name, key, address.
    public String line() {
        return "witness %s %s http://localhost:%d"
                .formatted(
                        witness.verifier().name(),
                        witness.verifier(),
                        server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = exchange.getRequestBody().readNBytes(LONGEST_REQUEST);
            var answer =
                    exchange.getRequestMethod().equals("POST")
                            ? witness.add(request)
                            : new Witness.Answer(405, "POST only\n");
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static KeyPair pair(Path file) throws IOException {
        try {
            if (!Files.exists(file)) {
                var fresh = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Files.writeString(
                        file,
                        encoded(fresh.getPrivate().getEncoded())
                                + "\n"
                                + encoded(fresh.getPublic().getEncoded())
                                + "\n");
            }
            var lines = Files.readAllLines(file);
            var keys = KeyFactory.getInstance("Ed25519");
            return new KeyPair(
                    keys.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1)))),
                    keys.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0)))));
        } catch (GeneralSecurityException e) {
            throw new IOException("The key file " + file + " cannot be used.", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static boolean isAsked(String[] arguments) {
        return arguments.length == 1 && List.of("--help", "-h").contains(arguments[0]);
    }

    /// Runs until it is stopped.
    public static void main(String[] arguments) throws IOException {
        var name = "witness.example";
        var state = Path.of("witness");
        var port = 0;
        var logs = new ArrayList<VerifierKey>();
        for (var i = 0; i + 1 < arguments.length; i += 2) {
            var value = arguments[i + 1];
            switch (arguments[i]) {
                case "--name" -> name = value;
                case "--state" -> state = Path.of(value);
                case "--port" -> port = Integer.parseInt(value);
                case "--log-key" -> {
                    if (VerifierKey.parse(value) instanceof Parsed.Of<VerifierKey>(var key)) {
                        logs.add(key);
                    }
                }
                default -> logs.clear();
            }
        }
        if (logs.isEmpty() || arguments.length % 2 != 0) {
            System.err.println(
                    "witness --name NAME --state DIR --port N --log-key KEY [--log-key KEY ...]");
            System.exit(isAsked(arguments) ? 0 : USAGE);
        }
        System.out.println(start(name, state, port, logs).line());
    }
}
