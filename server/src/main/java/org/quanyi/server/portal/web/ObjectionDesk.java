package org.quanyi.server.portal.web;

import java.util.Locale;
import java.util.Optional;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.portal.Records;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.LifeDoubt;
import org.quanyi.server.rights.LookDoubt;
import org.quanyi.server.rights.MonthHappened;
import org.quanyi.server.rights.MonthObjection;
import org.quanyi.server.rights.Objections;
import org.quanyi.server.rights.RightRefusal;
import org.springframework.stereotype.Component;

/// Sends what was typed of an objection, with the month as we hold it.
@Component
class ObjectionDesk {

    /// The field of the number of a fact of a life, in place of a month.
    static final String EVENT = "event";

    private final Objections objections;
    private final RecordAsItStands record;

    ObjectionDesk(Objections objections, RecordAsItStands record) {
        this.objections = objections;
        this.record = record;
    }

    /// @param reader who looks at the month, and why
    Result<CaseFile> month(Asker asker, Records.Reader reader, TypedRequest form, Locale locale) {
        if (!form.of(EVENT).isEmpty()) {
            return life(asker, form);
        }
        Optional<Insurance> insurance = form.insurance();
        Optional<Month> month = form.month();
        if (insurance.isEmpty() || month.isEmpty()) {
            return Result.refused(RightRefusal.NO_MONTH.of());
        }
        Optional<MonthHappened> happened = form.chosen("happened", MonthHappened.values());
        if (happened.isEmpty()) {
            return RequestDesk.nothing();
        }
        String held = record.held(reader, asker.person(), insurance.get(), month.get(), locale);
        return objections.object(
                asker,
                new MonthObjection(
                        insurance.get(), month.get(), held, happened.get(), form.words()));
    }

    /// The record of a fact of their life is objected to as a month of it is.
    private Result<CaseFile> life(Asker asker, TypedRequest form) {
        return form.chosen("life-doubt", LifeDoubt.values())
                .map(doubt -> objections.object(asker, form.of(EVENT), doubt, form.words()))
                .orElseGet(RequestDesk::nothing);
    }

    Result<CaseFile> look(Asker asker, TypedRequest form) {
        Optional<LookDoubt> doubt = form.chosen("doubt", LookDoubt.values());
        if (doubt.isEmpty()) {
            return RequestDesk.nothing();
        }
        return objections.object(asker, form.of("look"), doubt.get(), form.words());
    }
}
