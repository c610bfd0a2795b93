package org.quanyi.server.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quanyi.proof.Canonical;
import org.quanyi.proof.Chain;
import org.quanyi.proof.Hash;
import org.quanyi.proof.Merkle;

/// A person's row in a head map: how many events there are, and one digest over all of them in
/// their order.
record ReadHead(int person, long count, Hash head) {

    private static final Chain CHAIN = new Chain("access.read_head");
    private static final String MAC = "HmacSHA256";

    static ReadHead none(int person) {
        return new ReadHead(person, 0, CHAIN.start());
    }

    /// The head with one more event.
    ReadHead with(AccessEvent event) {
        byte[] salt = event.leaf() == null ? new byte[0] : event.leaf().salt();
        byte[] link =
                new Canonical()
                        .number(event.number())
                        .bytes(salt)
                        .bytes(event.canonical())
                        .toBytes();
        return new ReadHead(person, event.number(), CHAIN.link(head, link));
    }

    /// What stands for the person in the map of a day: nobody can tell who it is, or follow it to
    /// another day, without that day's secret.
    byte[] tag(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(String.valueOf(person).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    Hash row(byte[] secret) {
        return Merkle.leafHash(
                new Canonical().bytes(tag(secret)).number(count).hash(head).toBytes());
    }
}
