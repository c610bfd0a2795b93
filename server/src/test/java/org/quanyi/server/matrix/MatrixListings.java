package org.quanyi.server.matrix;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.quanyi.server.PlantedListing;
import org.quanyi.server.SamplePapers;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Papers;
import org.quanyi.server.credit.Listings;

/// An employer that may be listed and answered with a paper, of each of two agencies.
final class MatrixListings {

    private MatrixListings() {}

    /// @param own the number of the investigation that it came of
    static Map<String, String> things(TestServer server, Map<String, String> others) {
        String own = Objects.requireNonNull(others.get("inspection own"));
        String foreign = Objects.requireNonNull(others.get("inspection foreign"));
        return Map.of(
                "listing none",
                "B2026-999999-11",
                "listing own",
                answered(server, own, "矩阵单位"),
                "listing foreign",
                answered(server, foreign, "别的单位"));
    }

    private static String answered(TestServer server, String order, String agency) {
        Actor first = new Actor("m-inspects", Role.CLERK, "矩阵监察", agency, null, null);
        CaseFile file =
                PlantedListing.of(
                        server, first, server.get(Cases.class).open(first, order).orElseThrow());
        int employer = Objects.requireNonNull(file.employer());
        server.get(Listings.class)
                .say(
                        new Actor("m-hr-" + employer, Role.EMPLOYER, "经办", "", null, employer),
                        file.number(),
                        CaseAct.SAY_PAID,
                        "银行代发",
                        server.get(Papers.class).check(List.of(SamplePapers.pdf())).orThrow())
                .orThrow();
        return file.number();
    }
}
