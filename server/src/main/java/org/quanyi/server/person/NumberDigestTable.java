package org.quanyi.server.person;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quanyi.server.keys.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds persons by number without a number in sight.
@Component
class NumberDigestTable {

    private final JdbcClient jdbc;
    private final BlindIndex index;

    NumberDigestTable(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /// The persons who carry or carried the numbers; numbers not on record are absent.
    Map<String, Integer> holders(Collection<String> numbers) {
        BlindIndex.Pass pass = index.known();
        Map<String, Integer> found = look(numbers, pass);
        if (found.size() < numbers.size()) {
            BlindIndex.Pass now = index.fresh();
            // the key of the index may have been changed since it was last asked for
            if (!now.versions().equals(pass.versions())) {
                found = look(numbers, now);
            }
        }
        return found;
    }

    private Map<String, Integer> look(Collection<String> numbers, BlindIndex.Pass pass) {
        int versions = pass.versions().size();
        Map<ByteBuffer, String> byDigest = HashMap.newHashMap(numbers.size() * versions);
        byte[][] digests = new byte[numbers.size() * versions][];
        int at = 0;
        for (String number : numbers) {
            for (int place = 0; place < versions; place++) {
                digests[at] = pass.digest(place, number);
                byDigest.put(ByteBuffer.wrap(digests[at++]), number);
            }
        }
        Arrays.sort(digests, Arrays::compareUnsigned);
        Map<String, Integer> holders = HashMap.newHashMap(numbers.size());
        jdbc.sql("select digest, person from person.number_digest where digest = any (:digests)")
                .param("digests", digests)
                .query((ResultSet row) -> {
                    String number = byDigest.get(ByteBuffer.wrap(row.getBytes(1)));
                    if (number != null) {
                        holders.put(number, row.getInt(2));
                    }
                });
        return holders;
    }

    /// A number and whose it is.
    record Held(String number, int person) {}

    /// @throws org.springframework.dao.DuplicateKeyException when one is on record already
    void insert(List<Held> held) {
        BlindIndex.Pass pass = index.forWriting();
        for (int place = 0; place < pass.versions().size(); place++) {
            insert(held, pass, place, "");
        }
    }

    /// Takes a number out of the index: nobody carries it any more.
    void delete(String number) {
        BlindIndex.Pass pass = index.forWriting();
        for (int place = 0; place < pass.versions().size(); place++) {
            jdbc.sql("delete from person.number_digest where digest = :digest")
                    .param("digest", pass.digest(place, number))
                    .update();
        }
    }

    /// Adds the digests of one version where they are missing.
    void complete(List<Held> held, BlindIndex.Pass pass, int place) {
        insert(held, pass, place, " on conflict (digest) do nothing");
    }

    private void insert(List<Held> held, BlindIndex.Pass pass, int place, String otherwise) {
        List<byte[]> digests = new ArrayList<>(held.size());
        held.forEach(h -> digests.add(pass.digest(place, h.number())));
        jdbc.sql(
                        """
                        insert into person.number_digest (digest, person, version)
                        select digest, person, :version from unnest(:digests, :persons) as t (digest, person)
                        """
                                + otherwise)
                .param("version", (short) (int) pass.versions().get(place))
                .param("digests", digests.toArray(byte[][]::new))
                .param("persons", held.stream().map(Held::person).toArray(Integer[]::new))
                .update();
    }

    /// Takes away some digests of a version; false when there are none.
    boolean deleteSome(int version, int atMost) {
        return jdbc.sql(
                                """
                                delete from person.number_digest where digest in
                                       (select digest from person.number_digest
                                         where version = :version limit :most)
                                """)
                        .param("version", version)
                        .param("most", atMost)
                        .update()
                > 0;
    }

    /// How many numbers each version of the index knows.
    Map<Integer, Long> counts() {
        Map<Integer, Long> counts = new HashMap<>();
        jdbc.sql("select version, count(*) as n from person.number_digest group by version")
                .query((ResultSet row) -> {
                    counts.put(row.getInt("version"), row.getLong("n"));
                });
        return counts;
    }
}
