package org.quanyi.server.document;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Token status lists (凭证状态列表): whether a credential still holds, in two bits each, without saying
/// whose it is and without anybody learning that it was asked (IETF draft Token Status List).
///
/// A reader fetches a whole list and keeps it for a while. Places are drawn, so that neighbours
/// have nothing to do with each other. A list knows of documents only; measures against persons
/// never stand in one.
@Component
public class StatusLists {

    /// How long a reader may rely on a list.
    public static final Duration KEEP = Duration.ofHours(1);

    static final int ENTRIES = 65_536;

    private static final int BITS = 2;
    private static final int REVOKED = 1;
    private static final Duration LIFE = Duration.ofDays(1);
    private static final String TYPE = "statuslist+jwt";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final StatusTable table;
    private final CredentialIssuer issuer;
    private final TokenSigner signer;
    private final Clock clock;
    private final Map<Integer, Signed> kept = new ConcurrentHashMap<>();

    StatusLists(StatusTable table, CredentialIssuer issuer, TokenSigner signer, Clock clock) {
        this.table = table;
        this.issuer = issuer;
        this.signer = signer;
        this.clock = clock;
    }

    /// A place in a list.
    record Entry(int list, int index) {}

    private record Signed(String packed, Instant at, String token) {}

    /// Draws a place for a credential. A list that is half full gets no more, so that drawing stays
    /// quick.
    @Transactional(propagation = Propagation.MANDATORY)
    Entry allocate(String number) {
        int list = table.openList(ENTRIES);
        Entry drawn = new Entry(list, RANDOM.nextInt(ENTRIES));
        while (!table.take(drawn.list(), drawn.index(), number)) {
            drawn = new Entry(list, RANDOM.nextInt(ENTRIES));
        }
        return drawn;
    }

    /// A list as a signed token; empty when there is none of this number.
    public Optional<String> token(int list) {
        return table.entries(list).map(entries -> token(list, entries));
    }

    private String token(int list, int entries) {
        String packed = packed(table.revoked(list), entries);
        Instant now = clock.instant();
        Signed last = kept.get(list);
        if (last != null
                && last.packed().equals(packed)
                && now.isBefore(last.at().plus(KEEP.dividedBy(2)))) {
            return last.token();
        }
        String token =
                signer.sign(
                        TYPE,
                        Map.of(
                                "sub", issuer.statusList(list),
                                "iat", now.getEpochSecond(),
                                "exp", now.plus(LIFE).getEpochSecond(),
                                "ttl", KEEP.toSeconds(),
                                "status_list", Map.of("bits", BITS, "lst", packed)));
        kept.put(list, new Signed(packed, now, token));
        return token;
    }

    /// The list as it stands in a token: lowest bits first, zlib, base64url.
    static String packed(List<Integer> revoked, int entries) {
        byte[] bits = new byte[entries * BITS / Byte.SIZE];
        for (int index : revoked) {
            int bit = index * BITS;
            bits[bit / Byte.SIZE] |= (byte) (REVOKED << bit % Byte.SIZE);
        }
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(bits);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[4096];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
        }
    }
}
