package org.quanyi.server.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Role;
import org.springframework.context.MessageSource;

/// The keys and periods of the page of a case: no two things that can stand on it together have the
/// same one, in any state and for whoever may look. Pages that are walked show some of these only.
class CaseKeysTest {

    private static final Pattern SHOWN = Pattern.compile("[（(]([A-Z])[）)]$");

    private final MessageSource messages = TestServer.shared().get(MessageSource.class);

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void noTwoThingsOfAPageHaveTheSameKey(String language) {
        Locale locale = Locale.of(language);
        List<String> doubled = new ArrayList<>();
        for (CaseKind kind : CaseKind.values()) {
            for (CaseState state : CaseState.values()) {
                for (Role role : Role.values()) {
                    if (role.isStaff()) {
                        doubled.addAll(doubled(kind, state, role, locale));
                    }
                }
            }
        }
        assertThat(doubled).isEmpty();
    }

    /// Beside the last day of a case stands which period it is, and why.
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyPeriodHasItsWords(String language) {
        for (CaseKind kind : CaseKind.values()) {
            if (kind.leg() != null) {
                String key = "case.period." + kind.leg();
                assertThat(messages.getMessage(key, null, "", Locale.of(language)))
                        .as(key)
                        .isNotEmpty();
            }
        }
    }

    private List<String> doubled(CaseKind kind, CaseState state, Role role, Locale locale) {
        Map<String, String> taken = new TreeMap<>();
        List<String> doubled = new ArrayList<>();
        things(kind, state, role, locale)
                .forEach((thing, key) -> {
                    String other = taken.putIfAbsent(key, thing);
                    if (other != null) {
                        doubled.add(kind + " " + state + " " + key + ": " + other + ", " + thing);
                    }
                });
        return doubled;
    }

    /// What stands there, with its key.
    private Map<String, String> things(CaseKind kind, CaseState state, Role role, Locale locale) {
        Map<String, String> things = new TreeMap<>();
        List<CaseAct> acts =
                kind.lifeCycle().edges(state, role).stream()
                        .map(LifeCycle.Edge::act)
                        .distinct()
                        .toList();
        for (CaseAct act : acts) {
            String link = link(kind, act);
            if (!link.isEmpty()) {
                things.put(link, shown(link, locale));
            } else if (act != CaseAct.RECORD_NOTICE) {
                things.put(act.name(), text("case.key." + act, locale));
            }
        }
        for (String link : beside(kind, state, role, acts)) {
            things.put(link, shown(link, locale));
        }
        return things;
    }

    /// The link that stands for a step that is taken on a form of its own.
    private static String link(CaseKind kind, CaseAct act) {
        if (kind.isInspection()) {
            return act == CaseAct.DRAW_UP ? "inspection.order.link" : "";
        }
        return kind.isListing()
                ? Map.of(
                                CaseAct.DRAW_UP, "listing.draw-up.link",
                                CaseAct.VERIFY, "listing.verify.link",
                                CaseAct.SET_HEARING, "listing.hearing.link",
                                CaseAct.LIST, "listing.decide.link")
                        .getOrDefault(act, "")
                : "";
    }

    private static List<String> beside(
            CaseKind kind, CaseState state, Role role, List<CaseAct> acts) {
        List<String> links = new ArrayList<>();
        if (role == Role.CLERK && kind.isListing()) {
            links.add("listing.notice.link");
        }
        if (role == Role.CLERK && kind.isInspection() && state == CaseState.OVERDUE) {
            links.add("listing.open.link");
        }
        if (role == Role.CLERK
                && kind == CaseKind.MONTH_OBJECTION
                && acts.contains(CaseAct.ANSWER)) {
            links.add("correction.with-answer");
        }
        return links;
    }

    private String shown(String link, Locale locale) {
        String text = text(link, locale);
        Matcher key = SHOWN.matcher(text);
        assertThat(key.find()).as(link + ": " + text).isTrue();
        return key.group(1);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }
}
