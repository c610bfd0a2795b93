package org.quanyi.server.browser;

import java.util.List;
import org.quanyi.server.PlantedListing;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;

/// The pages about a listing that the walk looks at: of its officers, and of its employer.
record PageListings(TestServer server) {

    /// Plants the case, and names the pages of a clerk.
    List<String> desk(CaseFile order) {
        Actor clerk = server.get(DemoAccounts.class).named("clerk").orElseThrow();
        String page = "/desk/cases/" + PlantedListing.of(server, clerk, order).number();
        return List.of(
                "/desk/cases/" + order.number() + "/listing",
                page + "/proposal",
                page + "/verification",
                page + "/hearing",
                page + "/notice",
                page);
    }

    private String number() {
        Actor clerk = server.get(DemoAccounts.class).named("clerk").orElseThrow();
        return server.get(Cases.class).waiting(clerk).stream()
                .filter(c -> c.kind() == CaseKind.LISTING)
                .findFirst()
                .orElseThrow()
                .number();
    }

    /// Those of a second officer.
    ///
    /// @param checked another case that they look at
    static List<String> review(TestServer server, String letter, String checked) {
        String page = "/desk/review/" + new PageListings(server).number();
        return List.of(
                "/desk/review", letter, checked + "/deliveries", checked, page, page + "/decision");
    }

    /// Those of a legal reviewer.
    static List<String> legal(TestServer server) {
        return List.of(
                "/staff/protections",
                "/staff/delays",
                "/legal/cases",
                "/legal/cases/" + new PageListings(server).number());
    }

    /// Those of the employer.
    List<String> employer() {
        String page = "/employer/credit/proposed/" + number();
        return List.of(page, page + "/file");
    }
}
