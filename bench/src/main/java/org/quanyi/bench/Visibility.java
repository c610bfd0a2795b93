package org.quanyi.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.quanyi.proof.LoggedEvidence;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.Policy;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.portal.AccessDownload;
import org.springframework.boot.WebApplicationType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How long it takes until a person can prove a look that an officer took: from the commit of the
/// read to the moment when the person's own list, as `/me/access.json` hands it out, holds the look
/// with its number and a proof that verifies. The server gives leaves their places once a second.
final class Visibility {

    private static final int PERSONS = 200;
    private static final long LONGEST_MS = 30_000;
    private static final int POLL_MS = 10;

    private final int looks;

    Visibility(int looks) {
        this.looks = looks;
    }

    void run() throws Exception {
        try (World world = new World("visibility", PERSONS, WebApplicationType.SERVLET)) {
            Reads reads = world.context.getBean(Reads.class);
            AccessDownload lists = world.context.getBean(AccessDownload.class);
            Random random = new Random(World.SEED);
            double[] listed = new double[looks];
            double[] proven = new double[looks];
            for (int look = 0; look < looks; look++) {
                int person = world.persons.get(look % PERSONS);
                Thread.sleep(random.nextInt(1_000));
                reads.record(clerk(look), Purpose.COUNTER_SERVICE, "M-1", person, "person");
                long committed = System.nanoTime();
                long number = reads.count(person);
                listed[look] =
                        until(
                                committed,
                                () ->
                                        event(lists, person, number).at("/number").asLong(0)
                                                == number);
                proven[look] = until(committed, () -> isProven(lists, person, number));
            }
            System.out.printf(
                    "a look on the person's list, ms after its commit: %s%n", told(listed));
            System.out.printf(
                    "the same with a proof that verifies, ms:          %s%n", told(proven));
        }
    }

    private static Actor clerk(int look) {
        return new Actor("bench-clerk-" + look % 50, Role.CLERK, "bench", "bench", null, null);
    }

    private static double until(long since, BooleanSupplier seen) throws InterruptedException {
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() - since > LONGEST_MS * 1_000_000) {
                throw new IllegalStateException("not seen within " + LONGEST_MS + " ms");
            }
            Thread.sleep(POLL_MS);
        }
        return (System.nanoTime() - since) / 1e6;
    }

    private static JsonNode file(AccessDownload lists, int person) {
        return JsonMapper.shared().readTree(new String(lists.json(person), StandardCharsets.UTF_8));
    }

    private static JsonNode event(AccessDownload lists, int person, long number) {
        return event(file(lists, person), number);
    }

    private static JsonNode event(JsonNode file, long number) {
        for (JsonNode event : file.at("/events")) {
            if (event.at("/number").asLong(0) == number) {
                return event;
            }
        }
        return file.at("/none");
    }

    private static boolean isProven(AccessDownload lists, int person, long number) {
        JsonNode file = file(lists, person);
        String proof = event(file, number).at("/proof").asString("");
        return !proof.isEmpty()
                && Policy.parse(file.at("/policy").asString())
                        instanceof Parsed.Of<Policy>(var policy)
                && LoggedEvidence.prove(proof.getBytes(StandardCharsets.UTF_8), policy)
                        instanceof Parsed.Of;
    }

    private static String told(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return "p50 %,.0f, p99 %,.0f, most %,.0f"
                .formatted(
                        sorted[sorted.length / 2],
                        sorted[(int) Math.ceil(sorted.length * 0.99) - 1],
                        sorted[sorted.length - 1]);
    }
}
