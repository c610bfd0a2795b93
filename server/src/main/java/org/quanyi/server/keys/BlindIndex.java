package org.quanyi.server.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// The blind index of persons' numbers (证件号码盲索引): HMAC-SHA-256 of the normalised number under a key
/// of its own, cut to 128 bits, so that a number is found and is unique while nobody without the
/// key can try numbers out.
///
/// While its key is changed two versions are in use: whoever writes a number writes both digests.
@Component
public class BlindIndex {

    private static final String PURPOSE = "blind-index person.number";
    private static final int BYTES = 16;

    private final RoomKeys keys;
    private final KeyTable lock;
    private final TransactionOperations transactions;
    private volatile List<Integer> versions;

    BlindIndex(RoomKeys keys, KeyTable lock, TransactionOperations transactions) {
        this.keys = keys;
        this.lock = lock;
        this.transactions = transactions;
        keys.prepare(PURPOSE);
        this.versions = List.copyOf(keys.versions(PURPOSE));
    }

    /// Digests under the versions that were in use when last asked. A reader who finds nothing asks
    /// [#fresh] and looks again where that differs.
    public Pass known() {
        return new Pass(versions);
    }

    /// Digests under the versions in use now.
    public Pass fresh() {
        versions = List.copyOf(keys.versions(PURPOSE));
        return new Pass(versions);
    }

    /// Digests under the versions in use until the transaction ends, for a writer.
    @Transactional(propagation = Propagation.MANDATORY)
    public Pass forWriting() {
        lock.lockShared();
        return fresh();
    }

    /// Puts a further version into use, or goes on with one that is not alone yet.
    ///
    /// @return the newest version; every writer writes it from now on
    public int begin() {
        transactions.executeWithoutResult(_ -> {
            lock.lockAlone();
            List<Integer> now = keys.versions(PURPOSE);
            if (now.size() == 1) {
                keys.make(PURPOSE, now.getLast() + 1);
            }
        });
        return fresh().versions().getLast();
    }

    /// Takes a version out of use and destroys its key.
    ///
    /// @param lastDigests takes away what writers added while its digests were taken away; nobody
    ///   writes meanwhile
    public void retire(int version, Runnable lastDigests) {
        transactions.executeWithoutResult(_ -> {
            lock.lockAlone();
            lastDigests.run();
            keys.destroy(PURPOSE, version);
        });
        fresh();
    }

    /// One pass of one thread over many numbers, with the Macs of the versions in use.
    public final class Pass {

        private final List<Integer> versions;
        private final List<Mac> macs;

        private Pass(List<Integer> versions) {
            this.versions = versions;
            this.macs = versions.stream().map(v -> keys.of(PURPOSE, v).mac()).toList();
        }

        /// The versions, oldest first.
        public List<Integer> versions() {
            return versions;
        }

        /// The digest under the version at a place of [#versions].
        public byte[] digest(int place, String normalised) {
            byte[] whole = macs.get(place).doFinal(normalised.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(whole, BYTES);
        }
    }
}
