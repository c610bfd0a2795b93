package org.quanyi.server.rights;

import java.util.Optional;
import java.util.Set;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.server.access.AccessEvent;
import org.quanyi.server.access.AlarmKind;
import org.quanyi.server.access.Alarms;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.person.LifeEvents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Objections (异议) of a person to one month of their record, to one fact of their life in it, or to
/// one look at it: free, without papers, at any time, and without any disadvantage.
///
/// Personal Information Protection Law arts 46, 48 and 50.
@Component
public class Objections {

    private final Asking asking;
    private final Cases cases;
    private final Reads reads;
    private final Alarms alarms;
    private final LifeEvents lives;

    Objections(Asking asking, Cases cases, Reads reads, Alarms alarms, LifeEvents lives) {
        this.asking = asking;
        this.cases = cases;
        this.reads = reads;
        this.alarms = alarms;
        this.lives = lives;
    }

    /// Objects to a month. Refused when the same month is asked about already, or the words are too
    /// long.
    public Result<CaseFile> object(Asker asker, MonthObjection objection) {
        return asking.ask(
                asker, CaseKind.MONTH_OBJECTION, objection.items(), objection.words(), Set.of());
    }

    /// The open objection of a person to a month, if there is one.
    public Optional<CaseFile> open(int person, Insurance insurance, Month month) {
        return cases.open(
                person, CaseKind.MONTH_OBJECTION, MonthObjection.about(insurance, month, ""));
    }

    /// Whether a person has an open objection to a month, of any insurance.
    public boolean isOpen(int person, Month month) {
        return cases.isOpen(
                person,
                CaseKind.MONTH_OBJECTION,
                file ->
                        !LifeObjection.isOne(file)
                                && MonthObjection.of(file).month().equals(month));
    }

    /// Objects to a fact of their life, one that was taken back included. Refused when there is no
    /// such fact, when it is asked about already, or the words are too long.
    ///
    /// @param number as [LifeEvent#number] names it
    public Result<CaseFile> object(Asker asker, String number, LifeDoubt doubt, String words) {
        return lives.of(asker.person()).stream()
                .filter(event -> event.number().equals(number))
                .findFirst()
                .map(event -> LifeObjection.of(event, doubt, words))
                .map(objection ->
                        asking.ask(
                                asker,
                                CaseKind.MONTH_OBJECTION,
                                objection.items(),
                                objection.words(),
                                Set.of()))
                .orElseGet(() -> Result.refused(RightRefusal.NO_LIFE_EVENT.of()));
    }

    /// The open objection of a person to a fact of their life, if there is one.
    public Optional<CaseFile> open(int person, String number) {
        return cases.open(person, CaseKind.MONTH_OBJECTION, LifeObjection.about(number));
    }

    /// The look of a number that a person can object to: somebody else's, opened or refused.
    ///
    /// @param name as [Reads#named] reads it
    public Optional<AccessEvent> look(int person, String name) {
        return reads.named(person, name).filter(event -> event.line().role() != Role.PERSON);
    }

    /// Objects to a look, or complains that it was misuse. Whoever took it has no part in the case;
    /// of a misuse oversight hears in the same transaction. Refused when there is no such look,
    /// when it is asked about already, or the words are too long.
    @Transactional
    public Result<CaseFile> object(Asker asker, String name, LookDoubt doubt, String words) {
        Optional<AccessEvent> event = look(asker.person(), name);
        if (event.isEmpty()) {
            return Result.refused(RightRefusal.NO_LOOK.of());
        }
        LookObjection objection = LookObjection.of(event.get(), doubt, words);
        String account = objection.line().account();
        Result<CaseFile> opened =
                asking.ask(
                        asker,
                        CaseKind.ACCESS_OBJECTION,
                        objection.items(),
                        objection.words(),
                        account.isEmpty() ? Set.of() : Set.of(account));
        if (doubt == LookDoubt.MISUSE && opened.refusals().isEmpty()) {
            alarms.raise(AlarmKind.MISUSE_SAID, account, 1);
        }
        return opened;
    }
}
