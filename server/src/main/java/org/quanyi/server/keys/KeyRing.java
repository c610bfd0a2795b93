package org.quanyi.server.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.store.StoreFailure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The key-encryption keys (密钥加密密钥): versions in a key store, the newest current, older ones for
/// what is still wrapped by them.
///
/// Fails closed: with a key missing or another nothing starts, for a wrong key would make every
/// person look unknown. Safe for all threads; a key that another process made is found when it is
/// first needed.
@Component
public class KeyRing {

    private static final byte[] KNOWN = new byte[16];

    private final KeyFile file;
    private final KeyTable table;
    private final TransactionOperations transactions;
    private final Clock clock;
    private volatile Map<Integer, SecretKey> checked;

    KeyRing(KeyFile file, KeyTable table, TransactionOperations transactions, Clock clock) {
        this.file = file;
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
        if (table.current() == 0) {
            transactions.executeWithoutResult(_ -> begin(0));
        }
        this.checked = check();
    }

    /// Where the keys are, for a sentence.
    public String place() {
        return file.place();
    }

    /// The file that holds the keys; null when they lie in a device.
    public @Nullable Path file() {
        return file.file();
    }

    /// Makes the key after `newest` current, unless somebody did meanwhile.
    ///
    /// @return the current version
    int beginAfter(int newest) {
        transactions.executeWithoutResult(_ -> begin(newest));
        return table.current();
    }

    /// The key store comes first: a key that is there and not yet current does no harm.
    private void begin(int newest) {
        table.lockAlone();
        if (table.current() != newest) {
            return;
        }
        int version = newest + 1;
        SecretKey known = file.keys().get(version);
        SecretKey key = known == null ? file.make(version) : known;
        table.add(version, aes().seal(key, bound(version), KNOWN), clock.instant());
    }

    private Map<Integer, SecretKey> check() {
        Map<Integer, SecretKey> held = file.keys();
        Map<Integer, SecretKey> good = new TreeMap<>();
        Map<Integer, byte[]> proofs = table.proofs();
        int newest = table.current();
        proofs.forEach((version, proof) -> {
            SecretKey key = held.get(version);
            if (key != null) {
                prove(version, key, proof);
                good.put(version, key);
            } else if (version == newest) {
                throw missing(version);
            }
        });
        return Map.copyOf(good);
    }

    private void prove(int version, SecretKey key, byte[] proof) {
        try {
            aes().open(key, bound(version), proof, 0);
        } catch (AEADBadTagException e) {
            throw new StoreFailure(
                    "Key "
                            + version
                            + " in "
                            + place()
                            + " is not the one that this installation's data were sealed with. Name the right"
                            + " key store in QUANYI_KEYS_STORE_FILE; nothing was started.",
                    e);
        }
    }

    private StoreFailure missing(int version) {
        return new StoreFailure(
                "Key "
                        + version
                        + " of this installation is not in "
                        + place()
                        + ". Put the key store back, or name it in QUANYI_KEYS_STORE_FILE; without it nobody"
                        + " can read a name, a number or a kept file.");
    }

    /// The version that keys are wrapped with now. In a transaction that holds the shared lock it
    /// stays current until the end.
    int current() {
        return table.current();
    }

    /// A key of the ring.
    SecretKey key(int version) {
        SecretKey known = checked.get(version);
        return known == null ? reread(version) : known;
    }

    private synchronized SecretKey reread(int version) {
        checked = check();
        SecretKey key = checked.get(version);
        if (key == null) {
            throw missing(version);
        }
        return key;
    }

    static Gcm aes() {
        return new Gcm(Algorithm.AES_256_GCM);
    }

    private static byte[] bound(int version) {
        return ("quanyi key-encryption key " + version).getBytes(StandardCharsets.UTF_8);
    }
}
