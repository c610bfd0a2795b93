package org.quanyi.server.portal.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quanyi.server.access.Role;

/// The pages in the bar on top, per role. Only pages that exist.
final class Navigation {

    private Navigation() {}

    /// A place to go.
    ///
    /// @param path below the language
    /// @param key its name in the message bundle
    /// @param tab whether it is one of the four tabs of a phone
    record Item(String path, String key, boolean tab) {}

    /// All staff have one more: their ties.
    static List<Item> of(Role role) {
        return role.isStaff()
                ? Stream.concat(
                                own(role).stream(),
                                Stream.of(new Item("/staff/ties", "nav.ties", false)))
                        .toList()
                : own(role);
    }

    /// The pages about one person's record, for that person and for whoever acts for them.
    private static List<Item> record() {
        return List.of(
                new Item("/me", "nav.me", true),
                new Item("/me/record", "nav.record", true),
                new Item("/me/account", "nav.account", false),
                new Item("/me/estimate", "nav.estimate", false),
                new Item("/me/access", "nav.access", true),
                new Item("/me/cases", "nav.cases", false),
                new Item("/me/statement", "nav.statement", true));
    }

    private static List<Item> own(Role role) {
        return switch (role) {
            case PERSON ->
                    Stream.concat(
                                    record().stream(),
                                    Stream.of(
                                            new Item("/me/profile", "nav.profile", false),
                                            new Item("/me/acting", "nav.acting", false)))
                            .toList();
            case REPRESENTATIVE -> record();
            case EMPLOYER ->
                    List.of(
                            new Item("/employer", "nav.employer", false),
                            new Item("/employer/filings", "nav.filings", false),
                            new Item("/employer/payments", "nav.payments", false),
                            new Item("/employer/credit", "nav.credit", false),
                            new Item("/employer/wages", "nav.wages", false),
                            new Item("/employer/notices", "nav.notices", false));
            case CLERK ->
                    List.of(
                            new Item("/desk", "nav.desk", false),
                            new Item("/desk/cases", "nav.cases", false));
            case SECOND_OFFICER -> List.of(new Item("/desk/review", "nav.review", false));
            case AUDITOR ->
                    List.of(
                            new Item("/oversight", "nav.oversight", false),
                            new Item("/oversight/samples", "nav.samples", false),
                            new Item("/oversight/rules", "nav.switch", false),
                            new Item("/staff/registers", "nav.registers", false));
            case OPERATOR -> List.of(new Item("/ops", "nav.ops", false));
            case SECURITY_ADMINISTRATOR ->
                    List.of(
                            new Item("/security/cases", "nav.cases", false),
                            new Item("/security/grant", "nav.grant", false),
                            new Item("/staff/protections", "nav.protections", false));
            case LEGAL_REVIEWER ->
                    List.of(
                            new Item("/legal/cases", "nav.cases", false),
                            new Item("/staff/protections", "nav.protections", false),
                            new Item("/staff/delays", "nav.delays", false));
            case AUDIT_ADMINISTRATOR ->
                    List.of(
                            new Item("/work", "nav.work", false),
                            new Item("/staff/delays", "nav.delays", false),
                            new Item("/staff/registers", "nav.registers", false),
                            new Item("/staff/canaries", "nav.canaries", false));
            case PARTNER -> List.of(new Item("/rules", "footer.rules", false));
            case EMPLOYER_APPROVER, SYSTEM_ADMINISTRATOR ->
                    List.of(new Item("/work", "nav.work", false));
        };
    }

    /// Pages that belong to an item whose path they do not lie below.
    private static final Map<String, String> ELSEWHERE =
            Map.of(
                    "/desk/batch", "/desk/cases",
                    "/desk/classes", "/desk/cases",
                    "/desk/commendations", "/desk/cases",
                    "/desk/decisions", "/desk/cases",
                    "/desk/inspections", "/desk/cases",
                    "/desk/letters", "/desk/cases",
                    "/desk/rules", "/desk/cases",
                    "/employer/cases", "/employer/payments",
                    "/employer/classes", "/employer/wages");

    /// The item that a page belongs to: the longest path that the page lies below; empty for pages
    /// outside.
    static String current(Role role, String here) {
        String path =
                ELSEWHERE.entrySet().stream()
                        .filter(page -> (here + "/").startsWith(page.getKey() + "/"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(here);
        return of(role).stream()
                .map(Item::path)
                .filter(p -> path.equals(p) || path.startsWith(p + "/"))
                .reduce("", (a, b) -> b.length() > a.length() ? b : a);
    }
}
