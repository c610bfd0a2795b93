package org.quanyi.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.quanyi.proof.Checkpoint;
import org.quanyi.proof.EntryBundle;
import org.quanyi.proof.Merkle;
import org.quanyi.proof.SigningKey;
import org.quanyi.proof.Tile;
import org.quanyi.proof.TileTree;

/// Forges an exported log so that all its files fit each other, with a stolen key or one of its
/// own.
final class Forger {

    static final KeyPair STRANGER = stranger();

    private static final String ORIGIN = "quanyi.example/log/access";
    private static final int ENTRY = 36;

    private Forger() {}

    private static KeyPair stranger() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// Signs the same tree with another key.
    static void sign(Path log, KeyPair pair) throws IOException {
        write(log, entries(log, 600), pair);
    }

    /// Cuts the log off and signs it with the log's own key.
    static void truncate(Path log, int size, Path state) throws IOException {
        write(log, entries(log, 600).subList(0, size), stolen(state));
    }

    /// Changes one entry and signs the new history with the log's own key.
    static void rewrite(Path log, int place, Path state) throws IOException {
        List<byte[]> entries = entries(log, 600);
        entries.get(place)[20] ^= 1;
        write(log, entries, stolen(state));
    }

    private static KeyPair stolen(Path state) throws IOException {
        List<String> lines = Files.readAllLines(state.resolve("log/access.key"));
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            return new KeyPair(
                    keys.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1)))),
                    keys.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0)))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<byte[]> entries(Path log, int size) throws IOException {
        List<byte[]> entries = new ArrayList<>();
        for (long index = 0; index * Tile.FULL < size; index++) {
            String path = Tile.of(Tile.ENTRIES, index, size).orElseThrow().path();
            byte[] bundle = Files.readAllBytes(log.resolve(path));
            for (int from = 0; from < bundle.length; from += ENTRY) {
                entries.add(Arrays.copyOfRange(bundle, from + 2, from + ENTRY));
            }
        }
        return entries;
    }

    private static void write(Path log, List<byte[]> entries, KeyPair pair) throws IOException {
        TileTree tree = new TileTree((tile, hashes, root) -> put(log, tile, hashes));
        entries.forEach(entry -> tree.append(Merkle.leafHash(entry)));
        long size = tree.size();
        for (int level = 0; level < TileTree.levels(size); level++) {
            long index = size >>> 8 * (level + 1);
            var partial = Tile.of(level, index, size);
            if (partial.isPresent()) {
                put(log, partial.get(), tree.partial(level));
            }
        }
        for (int from = 0; from < size; from += Tile.FULL) {
            int to = (int) Math.min(size, from + Tile.FULL);
            Tile tile = new Tile(Tile.ENTRIES, from / Tile.FULL, to - from);
            put(log, tile, EntryBundle.of(entries.subList(from, to)));
        }
        String text = new Checkpoint(ORIGIN, size, tree.root()).text();
        Files.write(log.resolve("checkpoint"), new SigningKey(ORIGIN, pair).sign(text).toBytes());
    }

    private static void put(Path log, Tile tile, byte[] bytes) {
        try {
            Path file = log.resolve(tile.path());
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
