package org.quanyi.server.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.OwnCases;
import org.quanyi.server.document.IssuedDocument;
import org.quanyi.server.exchange.Consent;
import org.quanyi.server.honour.Honour;
import org.quanyi.server.person.LifeEvent;

/// The copy for programs: `quanyi-copy-1`. What it holds may grow; nothing in it is renamed or goes
/// without another name of the format.
final class CopyDocument {

    private static final String FORMAT = "quanyi-copy-1";

    private CopyDocument() {}

    static Map<String, @Nullable Object> of(OwnCopy copy) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("asOf", copy.record().asOf().toString());
        all.put("registeredAt", copy.who().registeredAt().toString());
        all.put("lifeEvents", copy.who().life().stream().map(CopyDocument::event).toList());
        all.put(
                "contacts",
                copy.who().contacts().stream()
                        .map(c ->
                                Map.of(
                                        "kind", c.kind().name(),
                                        "value", c.value(),
                                        "source", c.source().name(),
                                        "validFrom", c.validFrom().toString()))
                        .toList());
        all.put("honours", copy.who().honours().stream().map(CopyDocument::honour).toList());
        all.put("record", RecordExport.content(copy.record()));
        all.put("looks", copy.looks());
        all.put("cases", copy.cases().stream().map(CopyDocument::whole).toList());
        all.put("consents", copy.consents().stream().map(CopyDocument::consent).toList());
        all.put(
                "statements",
                copy.issued().statements().stream()
                        .map(s ->
                                Map.of(
                                        "number", s.number(),
                                        "issuedAt", s.issuedAt().toString()))
                        .toList());
        all.put(
                "certificates",
                copy.issued().certificates().stream().map(CopyDocument::issued).toList());
        return all;
    }

    private static Map<String, @Nullable Object> event(LifeEvent event) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("number", event.number());
        one.put("kind", event.fact().kind().name());
        one.put("happenedOn", event.fact().day().toString());
        one.put("value", event.fact().value());
        one.put("source", event.fact().source().name());
        one.put("document", event.fact().document());
        one.put("recordedAt", event.recordedAt().toString());
        one.put("case", event.caseNumber());
        LifeEvent.Annulment annulled = event.annulled();
        one.put("annulledAt", annulled == null ? null : annulled.at().toString());
        return one;
    }

    private static Map<String, @Nullable Object> honour(Honour honour) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("code", honour.award().deed().code());
        one.put("deed", honour.award().deed().name());
        one.put("awardedBy", honour.award().by());
        one.put("document", honour.award().document());
        one.put("awardedOn", honour.award().on().toString());
        one.put("answerBy", honour.until().toString());
        one.put("keptOn", text(honour.keptOn()));
        return one;
    }

    private static Map<String, @Nullable Object> consent(Consent consent) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("agreement", consent.agreement().id());
        one.put("state", consent.state().name());
        one.put(
                "steps",
                consent.steps().stream()
                        .map(step ->
                                Map.of(
                                        "act", step.act().name(),
                                        "until", step.until().toString(),
                                        "happenedAt", step.happenedAt().toString()))
                        .toList());
        return one;
    }

    private static Map<String, @Nullable Object> issued(IssuedDocument document) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("number", document.number());
        one.put("issuedAt", document.issuedAt().toString());
        one.put("takenBack", document.revoked().map(Enum::name).orElse(null));
        return one;
    }

    private static Map<String, @Nullable Object> whole(OwnCases.Whole whole) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("number", whole.file().number());
        one.put("kind", whole.file().kind().name());
        one.put("state", whole.file().state().name());
        one.put("openedAt", whole.file().openedAt().toString());
        one.put("answerBy", text(whole.file().answerBy()));
        one.put(
                "items",
                whole.items().stream()
                        .map(item -> {
                            Map<String, @Nullable Object> asked = new LinkedHashMap<>();
                            asked.put("name", item.name());
                            asked.put("was", item.was());
                            asked.put("shallBe", item.shallBe());
                            return asked;
                        })
                        .toList());
        one.put("steps", steps(whole));
        return one;
    }

    /// What the person's page shows of each step, and no more: a draft of an answer and a word
    /// between officers are not decided yet.
    private static List<Map<String, @Nullable Object>> steps(OwnCases.Whole whole) {
        int sent =
                whole.file().state().isDecided()
                        ? whole.steps().stream()
                                .filter(step -> step.act() == CaseAct.ANSWER)
                                .mapToInt(CaseStep::place)
                                .max()
                                .orElse(0)
                        : 0;
        return whole.steps().stream()
                .map(step -> {
                    Map<String, @Nullable Object> one = new LinkedHashMap<>();
                    one.put("place", step.place());
                    one.put("act", step.act().name());
                    one.put("state", step.state().name());
                    one.put("account", step.account());
                    one.put("happenedAt", step.happenedAt().toString());
                    one.put("note", isShown(step, sent) ? step.note() : null);
                    one.put("papers", isShown(step, sent) ? step.papers() : List.of());
                    one.put(
                            "outcome",
                            step.act() == CaseAct.ACCEPT && step.outcome() != null
                                    ? step.outcome().name()
                                    : null);
                    return one;
                })
                .toList();
    }

    private static boolean isShown(CaseStep step, int sent) {
        return switch (step.act()) {
            case ANSWER -> step.place() == sent;
            case RETURN, PUT_BACK, TAKE_OVER, HAND_OVER -> false;
            case PROPOSE,
                    ASK,
                    TAKE_DOWN,
                    INQUIRE,
                    REMIND,
                    SAY_NOT_SO,
                    SAY_NOT_KNOWN,
                    SAY_RETURN,
                    SAY_NEED_TIME,
                    TAKE_UP,
                    HOLD,
                    RESUME,
                    WAKE,
                    ADD,
                    ATTACH,
                    ACCEPT,
                    SEND_AGAIN,
                    WITHDRAW,
                    STOP,
                    STOP_FOR,
                    RECORD_NOTICE,
                    REPLY,
                    STAY,
                    LIFT_STAY,
                    TAKE_EFFECT,
                    FAIL,
                    ANNUL,
                    REOPEN,
                    OVERDUE,
                    COUNT_AGAIN,
                    DRAW,
                    EXAMINE,
                    INSPECT,
                    JOIN,
                    DRAW_UP,
                    RECORD_PAID,
                    LOOK_AT,
                    FIND_OVERDUE,
                    SAY_PAID,
                    SAY_PAYS,
                    SAY_HINDERED ->
                    true;
            case SERVE_NOTICE, SAY_HEARING, FIND_SILENT, SET_HEARING, HOLD_HEARING, VERIFY -> true;
            case FIND_PAID, ENDORSE, LIST, NOT_LIST, FIND_SERVED, EXTEND, ALLOW_ANEW -> true;
            case WARN, LAPSE -> true;
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
